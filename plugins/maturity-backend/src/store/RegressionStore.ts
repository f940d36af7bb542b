import { setImmediate } from 'node:timers/promises';
import {
  Level,
  NoticedEntity,
  NoticedMove,
  ResultState,
  TransitionCause,
  Workframe,
  WORKFRAMES,
} from '@cairn/backstage-plugin-maturity-common';
import { whereRefIn } from '@cairn/catalog-mirror';
import { Knex } from 'knex';
import { rowsFrom } from './rows';
import { columnOf, WorkframeColumns } from './standing';
import { titled } from './titles';

/** Rows that are read at once, between two of which other work gets its turn. */
const PAGE = 2_000;

/** A criterion whose state changed, as stored. @internal */
export interface StoredChange {
  entityRef: string;
  at: string;
  criterionId: string;
  from?: ResultState;
  to?: ResultState;
  cause: TransitionCause;
  rubricVersion: number;
}

/**
 * What happened to services between two moments, as far as somebody may have to be told.
 *
 * @internal
 */
export class RegressionStore {
  readonly #knex: Knex;

  private constructor(knex: Knex) {
    this.#knex = knex;
  }

  static create(options: { knex: Knex }): RegressionStore {
    return new RegressionStore(options.knex);
  }

  /** When the first and the last change after a moment happened. */
  async bounds(
    after: string,
  ): Promise<{ first: string; last: string } | undefined> {
    const knex = this.#knex;
    const moments: string[] = [];
    for (const table of ['transitions', 'result_changes']) {
      const row = await knex(table)
        .where('at', '>', after)
        .min({ first: 'at' })
        .max({ last: 'at' })
        .first();
      moments.push(...[row?.first, row?.last].filter(Boolean));
    }
    moments.sort();
    return moments.length
      ? { first: moments[0], last: moments.at(-1)! }
      : undefined;
  }

  /** Moves of proven levels, in order. */
  async moves(after: string, until: string): Promise<NoticedMove[]> {
    const rows = await this.#all(
      this.#knex('transitions')
        .where('at', '>', after)
        .where('at', '<=', until)
        .whereRaw('from_proven is distinct from to_proven'),
    );
    return rows.map(row => ({
      at: row.at as string,
      entityRef: row.entity_ref as string,
      workframe: row.workframe as Workframe,
      ...(row.from_proven !== null && { from: marksOf(row, 'from') }),
      ...(row.to_proven !== null && { to: marksOf(row, 'to') }),
      cause: row.cause as TransitionCause,
      rubricVersion: row.rubric_version as number,
    }));
  }

  /** Results that began or ceased to pass, in order. */
  async changes(after: string, until: string): Promise<StoredChange[]> {
    const rows = await this.#all(
      this.#knex('result_changes')
        .where('at', '>', after)
        .where('at', '<=', until)
        .where(passes =>
          passes.where('from_state', 'pass').orWhere('to_state', 'pass'),
        ),
    );
    return rows.map(row => ({
      at: row.at as string,
      entityRef: row.entity_ref as string,
      criterionId: row.criterion_id as string,
      ...(row.from_state !== null && { from: row.from_state as ResultState }),
      ...(row.to_state !== null && { to: row.to_state as ResultState }),
      cause: row.cause as TransitionCause,
      rubricVersion: row.rubric_version as number,
    }));
  }

  /** Services as they are now; what has left is not among them. */
  async entities(
    entityRefs: readonly string[],
  ): Promise<Map<string, NoticedEntity>> {
    const rows: ({
      entity_ref: string;
      owner_ref: string | null;
      title: string | null;
    } & WorkframeColumns)[] = await whereRefIn(
      this.#knex('assessed as a')
        .join('mirror_entities as m', 'm.entity_ref', 'a.entity_ref')
        .where('a.is_service', true)
        .select(
          'a.entity_ref',
          'a.owner_ref',
          'm.title',
          ...WORKFRAMES.map(frame => `a.${columnOf(frame, 'target')}`),
        ),
      'a.entity_ref',
      [...new Set(entityRefs)],
    );
    return new Map(
      rows.map(row => [
        row.entity_ref,
        {
          ...titled(row.entity_ref, row.title),
          ...(row.owner_ref !== null && { ownerRef: row.owner_ref }),
          targets: Object.fromEntries(
            WORKFRAMES.flatMap(frame => {
              const target = row[columnOf(frame, 'target')];
              return target === null ? [] : [[frame, target]];
            }),
          ),
        },
      ]),
    );
  }

  /** The sources that give no value now, of evidence of entities. */
  async silentSources(
    evidence: readonly { entityRef: string; key: string }[],
  ): Promise<(entityRef: string, key: string) => string[]> {
    const knex = this.#knex;
    const silent = new Map<string, string[]>();
    const rows: { entity_ref: string; key: string; source: string }[] =
      evidence.length
        ? await knex
            .from(
              rowsFrom(
                knex,
                { entity_ref: 'text', key: 'text' },
                evidence.map(({ entityRef, key }) => ({
                  entity_ref: entityRef,
                  key,
                })),
              ),
            )
            .join('evidence as e', join =>
              join
                .on('e.entity_ref', 'rows.entity_ref')
                .andOn('e.key', 'rows.key'),
            )
            .whereNotNull('e.unavailable_since')
            .distinct('e.entity_ref', 'e.key', 'e.source')
        : [];
    for (const row of rows) {
      const key = `${row.entity_ref} ${row.key}`;
      silent.set(key, [...(silent.get(key) ?? []), row.source]);
    }
    return (entityRef, key) => silent.get(`${entityRef} ${key}`) ?? [];
  }

  async #all(query: Knex.QueryBuilder): Promise<Record<string, unknown>[]> {
    const all: Record<string, unknown>[] = [];
    let page: Record<string, unknown>[];
    do {
      const last = all.at(-1);
      const next = query.clone().orderBy(['at', 'id']).limit(PAGE);
      if (last) {
        next.whereRaw('(at, id) > (?, ?)', [
          last.at as string,
          last.id as string,
        ]);
      }
      page = await next.select();
      all.push(...page);
      await setImmediate();
    } while (page.length === PAGE);
    return all;
  }
}

function marksOf(row: Record<string, unknown>, side: 'from' | 'to') {
  return {
    proven: row[`${side}_proven`] as Level,
    accepted: row[`${side}_accepted`] as Level,
    possible: row[`${side}_possible`] as Level,
  };
}
