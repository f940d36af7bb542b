import { PopulationFilter } from '../api/history';

/**
 * What an entity was while it stood in some way.
 *
 * @public
 */
export interface ScopedEntity {
  /** As the catalog writes it. */
  kind: string;
  /** Its `spec.type`. */
  type?: string;
  /** Its `spec.lifecycle`. */
  lifecycle?: string;
  /** Its label `cairn.dev/tier`. */
  tier?: string;
  /** Full ref of its owner. */
  ownerRef?: string;
  /** Full ref of its system. */
  systemRef?: string;
  /** Full ref of its domain. */
  domainRef?: string;
}

/**
 * A test of whether entities are in a scope. Each part of the scope must have the entity's value among its own; a part
 * that names nothing lets everything pass.
 *
 * @param options - `owners` are the owners that the scope names, with the groups below them.
 * @public
 */
export function scopeTest(options: {
  scope: PopulationFilter;
  owners: readonly string[];
}): (entity: ScopedEntity) => boolean {
  const { scope, owners } = options;
  const parts = (
    [
      ['kind', scope.kind],
      ['type', scope.type],
      ['lifecycle', scope.lifecycle],
      ['tier', scope.tier],
      ['ownerRef', scope.owner?.length ? owners : undefined],
      ['systemRef', scope.system],
      ['domainRef', scope.domain],
    ] as const
  ).flatMap(([part, values]) =>
    values?.length
      ? [{ part, values: new Set(values.map(value => value.toLowerCase())) }]
      : [],
  );
  return entity =>
    parts.every(({ part, values }) => {
      const value = entity[part];
      return value !== undefined && values.has(value.toLowerCase());
    });
}
