import {
  EntityMaturity,
  toCsvLine,
  WORKFRAMES,
} from '@cairn/backstage-plugin-maturity-common';

const COLUMNS = [
  'entity',
  'title',
  'kind',
  'type',
  'lifecycle',
  'owner',
  'system',
  'agent ceiling',
  'assessed at',
  ...WORKFRAMES.flatMap(workframe =>
    ['proven', 'accepted', 'possible', 'target', 'known', 'applicable'].map(
      column => `${workframe} ${column}`,
    ),
  ),
];

/** @internal */
export const csvHeader = toCsvLine(COLUMNS);

/**
 * One entity as a line of CSV (RFC 4180).
 *
 * @internal
 */
export function csvLine(entity: EntityMaturity): string {
  return toCsvLine([
    entity.entityRef,
    entity.title,
    entity.kind,
    entity.type,
    entity.lifecycle,
    entity.owner?.entityRef,
    entity.system?.entityRef,
    entity.agentCeiling,
    entity.assessedAt,
    ...WORKFRAMES.flatMap(workframe => {
      const frame = entity.workframes.find(
        each => each.workframe === workframe,
      );
      return [
        frame?.proven,
        frame?.accepted,
        frame?.possible,
        frame?.target,
        frame?.coverage.known,
        frame?.coverage.applicable,
      ];
    }),
  ]);
}
