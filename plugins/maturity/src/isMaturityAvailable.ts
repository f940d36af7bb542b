import { Entity } from '@backstage/catalog-model';

/** The kinds that are assessed, in lower case. */
export const ASSESSED_KINDS: readonly string[] = [
  'component',
  'api',
  'resource',
];

/** The kinds that hold what is assessed, in lower case. */
export const HOLDING_KINDS: readonly string[] = ['group', 'system', 'domain'];

/**
 * Whether maturity is assessed for an entity: for components, APIs and resources.
 *
 * @example
 * ```tsx
 * <EntitySwitch.Case if={isMaturityAvailable}>
 *   <EntityMaturityCard />
 * </EntitySwitch.Case>
 * ```
 *
 * @public
 */
export function isMaturityAvailable(entity: Entity): boolean {
  return ASSESSED_KINDS.includes(entity.kind.toLocaleLowerCase('en-US'));
}

/**
 * Whether an entity holds others whose maturity is assessed: groups, systems and domains.
 *
 * @example
 * ```tsx
 * <EntitySwitch.Case if={isPopulationAvailable}>
 *   <PopulationMaturityCard />
 * </EntitySwitch.Case>
 * ```
 *
 * @public
 */
export function isPopulationAvailable(entity: Entity): boolean {
  return HOLDING_KINDS.includes(entity.kind.toLocaleLowerCase('en-US'));
}
