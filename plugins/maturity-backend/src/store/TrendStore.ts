import {
  DailyMoves,
  DailyTally,
  Level,
  PopulationFilter,
  TransitionCause,
  TrendTally,
  Workframe,
  WORKFRAMES,
} from '@cairn/backstage-plugin-maturity-common';
import { Visibility } from '@cairn/catalog-mirror';
import { Knex } from 'knex';
import { spansInScope, whereInScope, whereStoodAt } from './population';
import {
  levelsFromRow,
  levelTallies,
  PROVEN_TALLIES,
  selectTallies,
  TallyRow,
  targetsFromRow,
} from './tallies';

/** Which entities, from when to when. @internal */
export interface TrendScope {
  visibility: Visibility;
  filter: PopulationFilter;
  /** ISO 8601 in UTC with milliseconds, as moments are stored. */
  from: string;
  to: string;
}

/** What {@link TrendStore} says of a set of entities. @internal */
export interface TrendCounts {
  base: TrendTally[];
  changes: DailyTally[];
}

interface InsideRow {
  day: string;
  workframe: Workframe;
  cause: TransitionCause;
  from_proven: Level;
  to_proven: Level;
  count: number | string;
}

type CountRow = TallyRow & { day: string | null; part: number };

/**
 * How populations came from one moment to another, summed up by day: statements and answers are as many and as large
 * whatever the number of entities.
 *
 * @internal
 */
export class TrendStore {
  readonly #knex: Knex;

  private constructor(knex: Knex) {
    this.#knex = knex;
  }

  static create(options: { knex: Knex }): TrendStore {
    return new TrendStore(options.knex);
  }

  /** Everything that was in scope, each span for as long as it was. One statement. */
  async population(scope: TrendScope): Promise<TrendCounts> {
    return this.#counts(scope, () =>
      spansInScope({ knex: this.#knex, alias: 'a', ...scope }),
    );
  }

  /**
   * Those that were in scope both at the beginning and at the end. Between the two they count wherever they were: the
   * cohort is the same all the way. One statement.
   */
  async cohort(scope: TrendScope): Promise<TrendCounts> {
    const knex = this.#knex;
    const members = spansInScope({ knex, alias: 'b', ...scope })
      .join('spans as e', 'e.entity_ref', 'b.entity_ref')
      .whereRaw('e.uid is not distinct from b.uid')
      .distinct('b.entity_ref', 'b.uid');
    whereInScope({ knex, query: members, alias: 'e', ...scope });
    whereStoodAt(members, 'b', scope.from);
    whereStoodAt(members, 'e', scope.to);
    return this.#counts(
      scope,
      () =>
        knex('spans as a')
          .join('cohort as c', 'c.entity_ref', 'a.entity_ref')
          .whereRaw('c.uid is not distinct from a.uid'),
      query => query.with('cohort', members),
    );
  }

  /**
   * The moves of proven levels inside the scope, and what came into it and went out of it. An entity that changes hands
   * moves nowhere: it goes here and comes there. Two statements.
   */
  async moves(scope: TrendScope): Promise<DailyMoves[]> {
    return [...(await this.#inside(scope)), ...(await this.#border(scope))];
  }

  /**
   * What stood at the beginning, what began each day and what ended each day: as spans are closed when others are
   * opened, the three add up to the population of any day.
   */
  async #counts(
    { from, to }: TrendScope,
    spans: () => Knex.QueryBuilder,
    prepare: (query: Knex.QueryBuilder) => Knex.QueryBuilder = query => query,
  ): Promise<TrendCounts> {
    const knex = this.#knex;
    const tallies = knex.raw(selectTallies(PROVEN_TALLIES));
    const base = spans().select(
      knex.raw('0 as part, cast(null as text) as day'),
      tallies,
    );
    whereStoodAt(base, 'a', from);
    const [begun, ended] = (['from_at', 'to_at'] as const).map(
      (column, index) =>
        spans()
          .where(`a.${column}`, '>', from)
          .where(`a.${column}`, '<=', to)
          .groupByRaw(`substr(a.${column}, 1, 10)`)
          .select(
            knex.raw(
              `${
                index === 0 ? 1 : -1
              } as part, substr(a.${column}, 1, 10) as day`,
            ),
            tallies,
          ),
    );
    const rows: CountRow[] = await prepare(
      knex
        .queryBuilder()
        .select()
        .from(base.unionAll([begun, ended]).as('counted')),
    );
    return {
      base: rows
        .filter(({ part }) => part === 0)
        .flatMap(row => talliesFromRow(row, 1)),
      changes: rows.flatMap(row =>
        row.day === null
          ? []
          : [{ day: row.day, workframes: talliesFromRow(row, row.part) }],
      ),
    };
  }

  async #inside(scope: TrendScope): Promise<DailyMoves[]> {
    const rows: InsideRow[] = await movesInside(this.#knex, scope)
      .groupByRaw(
        'substr(tr.at, 1, 10), tr.workframe, tr.cause, tr.from_proven, tr.to_proven',
      )
      .select(
        'tr.workframe',
        'tr.cause',
        'tr.from_proven',
        'tr.to_proven',
        this.#knex.raw('substr(tr.at, 1, 10) as day'),
      )
      .count({ count: '*' });
    return rows.map(row => ({
      day: row.day,
      workframe: row.workframe,
      cause: row.cause,
      from: row.from_proven,
      to: row.to_proven,
      count: Number(row.count),
    }));
  }

  async #border(scope: TrendScope): Promise<DailyMoves[]> {
    const knex = this.#knex;
    const tallies = selectTallies(
      WORKFRAMES.flatMap(workframe => levelTallies(workframe, 'proven')),
    );
    const [came, went] = (['came', 'went'] as const).map(side => {
      const day = `substr(a.${side === 'came' ? 'from_at' : 'to_at'}, 1, 10)`;
      return crossings(knex, scope, side)
        .groupByRaw(day)
        .select(knex.raw(`'${side}' as side, ${day} as day, ${tallies}`));
    });
    const rows: (TallyRow & { side: 'came' | 'went'; day: string })[] =
      await knex.queryBuilder().unionAll([came, went]);
    return rows.flatMap(row =>
      WORKFRAMES.flatMap(workframe =>
        levelsFromRow(row, workframe, 'proven').flatMap((count, level) =>
          count === 0
            ? []
            : [
                {
                  day: row.day,
                  workframe,
                  cause: 'membership' as const,
                  [row.side === 'came' ? 'to' : 'from']: level,
                  count,
                },
              ],
        ),
      ),
    );
  }
}

/**
 * Transitions (`tr`) of proven levels, within the time of a trend, of entities that were in scope before (`p`) and
 * after (`n`).
 *
 * @internal
 */
export function movesInside(knex: Knex, scope: TrendScope): Knex.QueryBuilder {
  const query = knex('transitions as tr')
    .join('spans as n', join =>
      join.on('n.entity_ref', 'tr.entity_ref').andOn('n.from_at', 'tr.at'),
    )
    // Null on either side compares as neither equal nor not: coming and going are told by spans.
    .whereRaw('tr.from_proven <> tr.to_proven')
    .where('tr.at', '>', scope.from)
    .where('tr.at', '<=', scope.to);
  whereInScope({ knex, query, alias: 'n', ...scope });
  // Where nothing narrows the scope, an entity cannot have come into it by what it became.
  if (Object.values(scope.filter).some(values => values?.length)) {
    query
      .join('spans as p', join =>
        join.on('p.entity_ref', 'tr.entity_ref').andOn('p.to_at', 'tr.at'),
      )
      .whereRaw('n.uid is not distinct from p.uid');
    whereInScope({ knex, query, alias: 'p', ...scope });
  }
  return query;
}

/**
 * Spans (`a`) with which an entity came into scope or went out of it, within the time of a trend: those that no span in
 * scope touches on that side.
 *
 * @internal
 */
export function crossings(
  knex: Knex,
  scope: TrendScope,
  side: 'came' | 'went',
): Knex.QueryBuilder {
  const [near, far] =
    side === 'came' ? ['from_at', 'to_at'] : ['to_at', 'from_at'];
  const neighbor = spansInScope({ knex, alias: 'b', ...scope })
    .whereRaw('b.entity_ref = a.entity_ref')
    .whereRaw('b.uid is not distinct from a.uid')
    .whereRaw(`b.${far} = a.${near}`)
    .select(knex.raw('1'));
  return spansInScope({ knex, alias: 'a', ...scope })
    .where(`a.${near}`, '>', scope.from)
    .where(`a.${near}`, '<=', scope.to)
    .whereNotExists(neighbor);
}

function talliesFromRow(row: TallyRow, sign: number): TrendTally[] {
  return WORKFRAMES.map(workframe => {
    const { withTarget, atTarget } = targetsFromRow(row, workframe);
    return {
      workframe,
      levels: levelsFromRow(row, workframe, 'proven').map(
        count => sign * count,
      ),
      withTarget: sign * withTarget,
      atTarget: sign * atTarget,
    };
  });
}
