import {
  TargetShare,
  TargetShares,
  TargetSlice,
  WORKFRAMES,
} from '@cairn/backstage-plugin-maturity-common';
import { Visibility } from '@cairn/catalog-mirror';
import { Knex } from 'knex';
import { populationAt } from './population';
import { columnOf } from './standing';

const MARKS = ['proven', 'accepted', 'possible'] as const;

/** Counts of the services of one lifecycle and tier; PostgreSQL returns them as text. */
type Row = { lifecycle: string | null; tier: string | null } & Record<
  string,
  number | string
>;

/**
 * How many services reach what is wanted of them.
 *
 * @internal
 */
export class TargetShareStore {
  readonly #knex: Knex;

  private constructor(knex: Knex) {
    this.#knex = knex;
  }

  static create(options: { knex: Knex }): TargetShareStore {
    return new TargetShareStore(options.knex);
  }

  /** One statement: targets are set by lifecycle and tier, so its rows are few. */
  async shares(options: { visibility: Visibility }): Promise<TargetShares> {
    const knex = this.#knex;
    const rows: Row[] = await populationAt({
      knex,
      visibility: options.visibility,
      filter: {},
    })
      .groupBy('a.lifecycle', 'a.tier')
      .select(
        'a.lifecycle',
        'a.tier',
        ...WORKFRAMES.flatMap(frame => {
          const target = columnOf(frame, 'target');
          return [
            knex.raw(
              `sum(case when a.${target} is not null then 1 else 0 end) as ${target}`,
            ),
            ...MARKS.map(mark =>
              knex.raw(
                `sum(case when a.${columnOf(
                  frame,
                  mark,
                )} >= a.${target} then 1 else 0 end) as ${columnOf(
                  frame,
                  mark,
                )}`,
              ),
            ),
          ];
        }),
      )
      .count({ entities: '*' });
    return {
      all: sliceOf(rows),
      lifecycles: slicesBy(rows, 'lifecycle'),
      tiers: slicesBy(rows, 'tier'),
    };
  }
}

/** By name; those without one last. */
function slicesBy(rows: Row[], dimension: 'lifecycle' | 'tier'): TargetSlice[] {
  const names = [...new Set(rows.map(row => row[dimension]))];
  return names
    .sort((a, b) => {
      if (a === null || b === null) {
        return Number(a === null) - Number(b === null);
      }
      return a < b ? -1 : 1;
    })
    .map(name => ({
      ...(name !== null && { name }),
      ...sliceOf(rows.filter(row => row[dimension] === name)),
    }));
}

function sliceOf(rows: Row[]): TargetSlice {
  function total(column: string): number {
    return rows.reduce((sum, row) => sum + Number(row[column]), 0);
  }
  return {
    entities: total('entities'),
    workframes: WORKFRAMES.map(
      (workframe): TargetShare => ({
        workframe,
        withTarget: total(columnOf(workframe, 'target')),
        atTarget: {
          proven: total(columnOf(workframe, 'proven')),
          accepted: total(columnOf(workframe, 'accepted')),
          possible: total(columnOf(workframe, 'possible')),
        },
      }),
    ),
  };
}
