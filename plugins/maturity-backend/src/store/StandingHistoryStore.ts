import { setImmediate } from 'node:timers/promises';
import {
  TransitionCause,
  Workframe,
} from '@cairn/backstage-plugin-maturity-common';
import { Visibility, whereRefIn } from '@cairn/catalog-mirror';
import { Knex } from 'knex';
import { restrictHistory } from './population';
import { rowsFrom } from './rows';
import { Standing, standingFromRow, StandingRow } from './standing';

/** Rows that are read at once, between two of which other work gets its turn. */
const PAGE = 1_000;

/**
 * For how long an entity stood in one way.
 *
 * @internal
 */
export interface HistorySpan {
  entityRef: string;
  fromAt: string;
  /** Absent while it still stands so. */
  toAt?: string;
  standing: Standing;
}

/**
 * A moment at which an entity changed.
 *
 * @internal
 */
export interface HistoryMoment {
  entityRef: string;
  at: string;
}

type Row = StandingRow & {
  id: number | string;
  entity_ref: string;
  from_at: string;
  to_at: string | null;
};

/**
 * The ways of services through a stretch of time, for whoever follows each of them.
 *
 * @internal
 */
export class StandingHistoryStore {
  readonly #knex: Knex;

  private constructor(knex: Knex) {
    this.#knex = knex;
  }

  static create(options: { knex: Knex }): StandingHistoryStore {
    return new StandingHistoryStore(options.knex);
  }

  /** The spans of each service that touch the time between two moments, in order, one service after the other. */
  async *services(options: {
    from: string;
    to: string;
    visibility: Visibility;
    /** Only these; all of them unless given. */
    entityRefs?: readonly string[];
    /** Only what these owned at some time in it. */
    ownedBy?: readonly string[];
  }): AsyncIterable<HistorySpan[]> {
    let own: HistorySpan[] = [];
    let last: Row | undefined;
    do {
      const rows = await this.#page(options, last);
      for (const row of rows) {
        if (own.length && own[0].entityRef !== row.entity_ref) {
          yield own;
          own = [];
        }
        own.push(fromRow(row));
      }
      last = rows.length === PAGE ? rows.at(-1) : undefined;
      await setImmediate();
    } while (last);
    if (own.length) {
      yield own;
    }
  }

  /** Why workframes moved at these moments, by `keyOfMove`. Where there is no line, no mark moved. */
  async causesOfMoves(
    moments: readonly HistoryMoment[],
  ): Promise<Map<string, TransitionCause>> {
    const causes = new Map<string, TransitionCause>();
    for (let index = 0; index < moments.length; index += PAGE) {
      const rows: {
        entity_ref: string;
        at: string;
        workframe: Workframe;
        cause: TransitionCause;
      }[] = await this.#at(
        'transitions',
        moments.slice(index, index + PAGE),
      ).select('h.entity_ref', 'h.at', 'h.workframe', 'h.cause');
      for (const row of rows) {
        causes.set(keyOfMove(row.entity_ref, row.at, row.workframe), row.cause);
      }
      await setImmediate();
    }
    return causes;
  }

  /** Why criteria changed at these moments. */
  async changesAt(
    moments: readonly HistoryMoment[],
    criterionIds: readonly string[],
  ): Promise<
    (HistoryMoment & { criterionId: string; cause: TransitionCause })[]
  > {
    const changes: Awaited<ReturnType<typeof this.changesAt>> = [];
    for (let index = 0; index < moments.length; index += PAGE) {
      const rows: {
        entity_ref: string;
        at: string;
        criterion_id: string;
        cause: TransitionCause;
      }[] = await whereRefIn(
        this.#at('result_changes', moments.slice(index, index + PAGE)),
        'h.criterion_id',
        criterionIds,
      ).select('h.entity_ref', 'h.at', 'h.criterion_id', 'h.cause');
      changes.push(
        ...rows.map(row => ({
          entityRef: row.entity_ref,
          at: row.at,
          criterionId: row.criterion_id,
          cause: row.cause,
        })),
      );
      await setImmediate();
    }
    return changes;
  }

  /** When the history that is kept begins. */
  async begin(): Promise<string | undefined> {
    const row = await this.#knex('spans').min({ begin: 'from_at' }).first();
    return row?.begin ?? undefined;
  }

  /** The version of the rubric that was in force at a moment; 0 if there was none. */
  async rubricVersionAt(moment: string): Promise<number> {
    const row = await this.#knex('rubric_versions')
      .where('published_at', '<=', moment)
      .max({ version: 'version' })
      .first();
    return row?.version ?? 0;
  }

  async #page(
    options: Parameters<StandingHistoryStore['services']>[0],
    last: Row | undefined,
  ): Promise<Row[]> {
    const { from, to, visibility, entityRefs, ownedBy } = options;
    const knex = this.#knex;
    const query = knex('spans as a')
      .where('a.is_service', true)
      .where('a.from_at', '<=', to)
      .where(open => open.whereNull('a.to_at').orWhere('a.to_at', '>', from))
      .orderBy(['a.entity_ref', 'a.from_at', 'a.id'])
      .limit(PAGE)
      .select('a.*');
    restrictHistory({ knex, visibility, query, alias: 'a' });
    if (entityRefs) {
      whereRefIn(query, 'a.entity_ref', entityRefs);
    }
    if (ownedBy) {
      whereRefIn(query, 'a.owner_ref', ownedBy);
    }
    if (last) {
      query.whereRaw('(a.entity_ref, a.from_at, a.id) > (?, ?, ?)', [
        last.entity_ref,
        last.from_at,
        last.id,
      ]);
    }
    return query;
  }

  #at(table: string, moments: readonly HistoryMoment[]): Knex.QueryBuilder {
    const knex = this.#knex;
    return knex
      .from(
        rowsFrom(
          knex,
          { entity_ref: 'text', at: 'text' },
          moments.map(({ entityRef, at }) => ({ entity_ref: entityRef, at })),
        ),
      )
      .join(`${table} as h`, join =>
        join.on('h.entity_ref', 'rows.entity_ref').andOn('h.at', 'rows.at'),
      );
  }
}

/** @internal */
export function keyOfMove(
  entityRef: string,
  at: string,
  workframe: Workframe,
): string {
  return `${entityRef} ${at} ${workframe}`;
}

function fromRow(row: Row): HistorySpan {
  return {
    entityRef: row.entity_ref,
    fromAt: row.from_at,
    ...(row.to_at !== null && { toAt: row.to_at }),
    standing: standingFromRow(row),
  };
}
