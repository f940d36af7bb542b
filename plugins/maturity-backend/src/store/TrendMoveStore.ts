import {
  Level,
  TransitionCause,
  TrendMove,
  Workframe,
} from '@cairn/backstage-plugin-maturity-common';
import { Knex } from 'knex';
import { Cursor } from '../paging/cursor';
import { OrderColumn, selectPage } from '../paging/keyset';
import { columnOf } from './standing';
import { titled, visibleTitles } from './titles';
import { crossings, movesInside, TrendScope } from './TrendStore';

/**
 * Newest first. Parts tell rows of different tables apart whose ids are the same.
 *
 * @internal
 */
export const MOVES_ORDER: OrderColumn[] = [
  { column: 'm.at', type: 'text', direction: 'desc' },
  { column: 'm.part', type: 'integer', direction: 'asc' },
  { column: 'm.row_id', type: 'bigint', direction: 'desc' },
];

/** @internal */
export interface TrendMoveRow {
  at: string;
  part: number;
  row_id: number | string;
  entity_ref: string;
  title: string | null;
  cause: TransitionCause;
  from_level: Level | null;
  to_level: Level | null;
  changes: string;
}

/**
 * The moves of which trends consist, one by one.
 *
 * @internal
 */
export class TrendMoveStore {
  readonly #knex: Knex;

  private constructor(knex: Knex) {
    this.#knex = knex;
  }

  static create(options: { knex: Knex }): TrendMoveStore {
    return new TrendMoveStore(options.knex);
  }

  /** As `selectPage` selects. Two statements. */
  async page(
    options: TrendScope & {
      workframe: Workframe;
      cause?: TransitionCause;
      limit: number;
      cursor?: Cursor;
    },
  ): Promise<{ rows: TrendMoveRow[]; totalItems: number }> {
    const { visibility, limit, cursor } = options;
    const knex = this.#knex;
    const rows: TrendMoveRow[] = await selectPage({
      query: knex
        .from(this.#moves(options))
        .leftJoin(
          visibleTitles({ knex, visibility, alias: 't' }),
          't.entity_ref',
          'm.entity_ref',
        )
        .select('m.*', 't.title'),
      order: MOVES_ORDER,
      limit,
      cursor,
    });
    const [{ total }] = await knex
      .from(this.#moves(options))
      .count({ total: '*' });
    return { rows, totalItems: Number(total) };
  }

  #moves(
    scope: TrendScope & { workframe: Workframe; cause?: TransitionCause },
  ): Knex.QueryBuilder {
    const knex = this.#knex;
    const { workframe, cause } = scope;
    const inside = movesInside(knex, scope)
      .where('tr.workframe', workframe)
      .select(
        'tr.at',
        knex.raw('0 as part'),
        'tr.id as row_id',
        'tr.entity_ref',
        'tr.cause',
        'tr.from_proven as from_level',
        'tr.to_proven as to_level',
        'tr.changes',
      );
    if (cause) {
      inside.where('tr.cause', cause);
    }
    if (cause && cause !== 'membership') {
      return inside.as('m');
    }
    const level = `a.${columnOf(workframe, 'proven')}`;
    const border = (['came', 'went'] as const).map((side, index) =>
      crossings(knex, scope, side).select(
        knex.raw(`${side === 'came' ? 'a.from_at' : 'a.to_at'} as at`),
        knex.raw(`${index + 1} as part`),
        'a.id as row_id',
        'a.entity_ref',
        knex.raw(`'membership' as cause`),
        knex.raw(
          side === 'came'
            ? `cast(null as integer) as from_level, ${level} as to_level`
            : `${level} as from_level, cast(null as integer) as to_level`,
        ),
        knex.raw(`'[]' as changes`),
      ),
    );
    return inside.unionAll(border).as('m');
  }
}

/** @internal */
export function trendMoveFromRow(row: TrendMoveRow): TrendMove {
  return {
    id: `${row.part}-${row.row_id}`,
    entity: titled(row.entity_ref, row.title),
    at: row.at,
    cause: row.cause,
    ...(row.from_level !== null && { from: row.from_level }),
    ...(row.to_level !== null && { to: row.to_level }),
    changes: JSON.parse(row.changes),
  };
}
