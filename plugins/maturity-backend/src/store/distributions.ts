import {
  Workframe,
  WorkframeDistribution,
  WORKFRAMES,
} from '@cairn/backstage-plugin-maturity-common';
import { Knex } from 'knex';

/**
 * One cell of a distribution: how many entities stand alike in one workframe. Counts come as text from PostgreSQL.
 *
 * @internal
 */
export interface DistributionRow {
  workframe: Workframe;
  proven: number;
  accepted: number;
  possible: number;
  with_target: number;
  at_target: number;
  entities: number | string;
  known: number | string;
  applicable: number | string;
}

/**
 * Adds the cells of distributions to a query over `levels as l`.
 *
 * @internal
 */
export function selectDistribution(
  knex: Knex,
  query: Knex.QueryBuilder,
): Knex.QueryBuilder {
  const withTarget = 'case when l.target is null then 0 else 1 end';
  const atTarget =
    'case when l.target is not null and l.proven >= l.target then 1 else 0 end';
  return query
    .select(
      'l.workframe',
      'l.proven',
      'l.accepted',
      'l.possible',
      knex.raw(`${withTarget} as with_target`),
      knex.raw(`${atTarget} as at_target`),
    )
    .count({ entities: '*' })
    .sum({ known: 'l.known', applicable: 'l.applicable' })
    .groupBy('l.workframe', 'l.proven', 'l.accepted', 'l.possible')
    .groupByRaw(withTarget)
    .groupByRaw(atTarget);
}

/**
 * The distributions that cells add up to, one for each workframe, in their order.
 *
 * @internal
 */
export function distributionsFromRows(
  rows: DistributionRow[],
): WorkframeDistribution[] {
  const byWorkframe = new Map(
    WORKFRAMES.map(workframe => [workframe, emptyDistribution(workframe)]),
  );
  for (const row of rows) {
    const distribution = byWorkframe.get(row.workframe)!;
    const entities = Number(row.entities);
    distribution.proven[row.proven] += entities;
    distribution.accepted[row.accepted] += entities;
    distribution.possible[row.possible] += entities;
    distribution.withTarget += row.with_target * entities;
    distribution.atTarget += row.at_target * entities;
    distribution.coverage.known += Number(row.known);
    distribution.coverage.applicable += Number(row.applicable);
  }
  return [...byWorkframe.values()];
}

function emptyDistribution(workframe: Workframe): WorkframeDistribution {
  return {
    workframe,
    proven: [0, 0, 0, 0, 0, 0],
    accepted: [0, 0, 0, 0, 0, 0],
    possible: [0, 0, 0, 0, 0, 0],
    withTarget: 0,
    atTarget: 0,
    coverage: { known: 0, applicable: 0 },
  };
}
