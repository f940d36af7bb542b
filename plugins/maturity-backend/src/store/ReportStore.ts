import {
  ReportSources,
  TransitionCause,
} from '@cairn/backstage-plugin-maturity-common';
import { Visibility } from '@cairn/catalog-mirror';
import { Knex } from 'knex';
import { restrictHistory } from './population';

/** How many exemptions that end are named. */
const LAPSING = 20;

/** By how many levels an entity moved for one cause. @internal */
export interface LevelsMoved {
  entityRef: string;
  cause: TransitionCause;
  gained: number;
  lost: number;
}

/** @internal */
export interface ExemptionsOfMonth {
  granted: number;
  inForce: number;
  lapsing: { entityRef: string; criterionId: string; until: string }[];
}

/**
 * What the monthly report counts beside standings.
 *
 * @internal
 */
export class ReportStore {
  readonly #knex: Knex;

  private constructor(knex: Knex) {
    this.#knex = knex;
  }

  static create(options: { knex: Knex }): ReportStore {
    return new ReportStore(options.knex);
  }

  /** Moves between two moments of what was there before and after. */
  async levelsMoved(options: {
    from: string;
    to: string;
    visibility: Visibility;
  }): Promise<LevelsMoved[]> {
    const { from, to, visibility } = options;
    const knex = this.#knex;
    const query = knex('transitions as h')
      .where('h.at', '>', from)
      .where('h.at', '<=', to)
      .whereNotNull('h.from_proven')
      .whereNotNull('h.to_proven')
      .whereRaw('h.from_proven <> h.to_proven')
      .groupBy('h.entity_ref', 'h.cause')
      .select('h.entity_ref', 'h.cause')
      .select(
        knex.raw(
          'sum(case when h.to_proven > h.from_proven then h.to_proven - h.from_proven else 0 end) as gained',
        ),
        knex.raw(
          'sum(case when h.to_proven < h.from_proven then h.from_proven - h.to_proven else 0 end) as lost',
        ),
      );
    restrictHistory({ knex, visibility, query, alias: 'h' });
    const rows: {
      entity_ref: string;
      cause: TransitionCause;
      gained: number | string;
      lost: number | string;
    }[] = await query;
    return rows.map(row => ({
      entityRef: row.entity_ref,
      cause: row.cause,
      gained: Number(row.gained),
      lost: Number(row.lost),
    }));
  }

  /** Exemptions between two moments, and those that end until a third. */
  async exemptions(options: {
    from: string;
    to: string;
    endingUntil: string;
    visibility: Visibility;
  }): Promise<ExemptionsOfMonth> {
    const { from, to, endingUntil } = options;
    const [{ count: granted }] = await this.#granted(options)
      .whereBetween('x.decided_at', [from, to])
      .count({ count: '*' });
    const [{ count: inForce }] = await this.#granted(options)
      .where('x.decided_at', '<=', to)
      .where('x.until', '>', to)
      .where(holds =>
        holds.whereNull('x.ended_at').orWhere('x.ended_at', '>', to),
      )
      .count({ count: '*' });
    const lapsing: {
      entity_ref: string;
      criterion_id: string;
      until: string;
    }[] = await this.#granted(options)
      .where('x.decided_at', '<=', to)
      .where('x.until', '>', from)
      .where('x.until', '<=', endingUntil)
      .where(holds =>
        holds.whereNull('x.ended_at').orWhereRaw('x.ended_at > x.until'),
      )
      .orderBy(['x.until', 'x.id'])
      .limit(LAPSING)
      .select('x.entity_ref', 'x.criterion_id', 'x.until');
    return {
      granted: Number(granted),
      inForce: Number(inForce),
      lapsing: lapsing.map(row => ({
        entityRef: row.entity_ref,
        criterionId: row.criterion_id,
        until: row.until,
      })),
    };
  }

  /** Sources that failed between two moments. Two statements. */
  async sources(from: string, to: string): Promise<ReportSources> {
    const knex = this.#knex;
    const begin = await knex('source_runs')
      .min({ begin: 'started_at' })
      .first();
    const failing = `status = 'failing'`;
    const rows: {
      source: string;
      runs: number | string;
      failed: number | string;
      last_failed: string;
      error: string | null;
    }[] = await knex('source_runs as r')
      .where('r.started_at', '>=', from)
      .where('r.started_at', '<=', to)
      .groupBy('r.source')
      .havingRaw(`sum(case when ${failing} then 1 else 0 end) > 0`)
      .orderBy('r.source')
      .select(
        'r.source',
        knex.raw('count(*) as runs'),
        knex.raw(`sum(case when ${failing} then 1 else 0 end) as failed`),
        knex.raw(
          `max(case when ${failing} then r.started_at end) as last_failed`,
        ),
        knex.raw(
          `(select e.error from source_runs e where e.source = r.source and e.status = 'failing'
             and e.started_at >= ? and e.started_at <= ? order by e.id desc limit 1) as error`,
          [from, to],
        ),
      );
    return {
      ...(begin?.begin && { knownFrom: begin.begin }),
      down: rows.map(row => ({
        sourceId: row.source,
        runs: Number(row.runs),
        failed: Number(row.failed),
        lastFailedAt: row.last_failed,
        ...(row.error && { error: row.error }),
      })),
    };
  }

  /** Exemptions that were granted at some time. */
  #granted({ visibility }: { visibility: Visibility }): Knex.QueryBuilder {
    const knex = this.#knex;
    const query = knex('exemptions as x').whereIn('x.state', [
      'granted',
      'lapsed',
      'revoked',
      'renewed',
    ]);
    restrictHistory({ knex, visibility, query, alias: 'x' });
    return query;
  }
}
