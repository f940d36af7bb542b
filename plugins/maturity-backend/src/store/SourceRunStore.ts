import { SourceHealth } from '@cairn/backstage-plugin-maturity-common';
import { Knex } from 'knex';

/**
 * Why sources were run: on schedule, because entities changed, or because somebody asked for one entity.
 *
 * @internal
 */
export type RunTrigger = 'schedule' | 'change' | 'refresh';

/**
 * How a run of a source ended.
 *
 * @internal
 */
export interface RunOutcome {
  status: 'ok' | 'partial' | 'failing';
  finishedAt: string;
  durationMs: number;
  observations: number;
  unavailable: number;
  rejected: number;
  error?: string;
}

/**
 * The runs of evidence sources.
 *
 * @internal
 */
export class SourceRunStore {
  readonly #knex: Knex;

  private constructor(knex: Knex) {
    this.#knex = knex;
  }

  static create(options: { knex: Knex }): SourceRunStore {
    return new SourceRunStore(options.knex);
  }

  /** @returns the id of the run */
  async begin(run: {
    source: string;
    trigger: RunTrigger;
    startedAt: string;
    entities: number;
  }): Promise<number> {
    const [{ id }] = await this.#knex('source_runs')
      .insert({
        source: run.source,
        trigger: run.trigger,
        started_at: run.startedAt,
        status: 'running',
        entities: run.entities,
      })
      .returning('id');
    return id;
  }

  async end(id: number, outcome: RunOutcome): Promise<void> {
    await this.#knex('source_runs')
      .where({ id })
      .update({
        status: outcome.status,
        finished_at: outcome.finishedAt,
        duration_ms: Math.round(outcome.durationMs),
        observations: outcome.observations,
        unavailable: outcome.unavailable,
        rejected: outcome.rejected,
        error: outcome.error,
      });
  }

  /**
   * The last run of each source over the population, by source. A refresh of one entity says little of a source and is
   * left out.
   */
  async latest(): Promise<
    Map<string, Omit<SourceHealth, 'id' | 'title' | 'keys'>>
  > {
    const runs = this.#knex('source_runs').whereNot('trigger', 'refresh');
    const rows = await this.#knex('source_runs as r')
      .join(
        runs
          .clone()
          .select('source')
          .max({ id: 'id' })
          .groupBy('source')
          .as('l'),
        'l.id',
        'r.id',
      )
      .leftJoin(
        runs
          .clone()
          .where('status', 'ok')
          .select('source')
          .max({ at: 'finished_at' })
          .groupBy('source')
          .as('s'),
        's.source',
        'r.source',
      )
      .select('r.*', 's.at as last_success_at');
    return new Map(
      rows.map(row => [
        row.source,
        {
          status: row.status,
          lastRunAt: row.started_at,
          lastSuccessAt: row.last_success_at ?? undefined,
          durationMs: row.duration_ms ?? undefined,
          entities: row.entities,
          observations: row.observations,
          unavailable: row.unavailable,
          rejected: row.rejected,
          error: row.error ?? undefined,
        },
      ]),
    );
  }

  /**
   * Closes runs that a process left open when it ended: anything that began before the moment given.
   */
  async closeAbandoned(options: {
    before: string;
    now: string;
  }): Promise<void> {
    await this.#knex('source_runs')
      .where({ status: 'running' })
      .where('started_at', '<', options.before)
      .update({
        status: 'failing',
        finished_at: options.now,
        error: 'The process that ran it ended before the source did',
      });
  }

  async removeBefore(moment: string): Promise<number> {
    return this.#knex('source_runs').where('started_at', '<', moment).delete();
  }
}
