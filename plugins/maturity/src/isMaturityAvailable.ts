import { Entity } from '@backstage/catalog-model';

/** The kinds that are assessed, in lower case. */
export const ASSESSED_KINDS: readonly string[] = [
  'component',
  'api',
  'resource',
];

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
