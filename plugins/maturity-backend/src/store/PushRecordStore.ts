import { Knex } from 'knex';
import { rowsOf } from './rows';

/**
 * How a pushed source fares.
 *
 * @internal
 */
export interface PushedSource {
  /** When a push was last taken. */
  pushedAt?: string;
  /** How many observations that push had. */
  observations?: number;
  /** When a push was last refused. */
  refusedAt?: string;
  /** Why. */
  refusal?: string;
  /** Of how many entities it has told anything. */
  entities: number;
}

/**
 * What is remembered of pushes besides their evidence: how each source was last heard of, and how much each client
 * sends.
 *
 * @internal
 */
export class PushRecordStore {
  readonly #knex: Knex;

  private constructor(knex: Knex) {
    this.#knex = knex;
  }

  static create(options: { knex: Knex }): PushRecordStore {
    return new PushRecordStore(options.knex);
  }

  async taken(options: {
    source: string;
    observations: number;
    at: string;
  }): Promise<void> {
    await this.#knex('push_sources')
      .insert({
        source: options.source,
        pushed_at: options.at,
        observations: options.observations,
      })
      .onConflict('source')
      .merge(['pushed_at', 'observations']);
  }

  async refused(options: {
    source: string;
    refusal: string;
    at: string;
  }): Promise<void> {
    await this.#knex('push_sources')
      .insert({
        source: options.source,
        refused_at: options.at,
        refusal: options.refusal,
      })
      .onConflict('source')
      .merge(['refused_at', 'refusal']);
  }

  /** By source, those given only. */
  async ofSources(
    sources: readonly string[],
  ): Promise<Map<string, PushedSource>> {
    const counts = this.#knex('evidence')
      .select('source')
      .countDistinct({ entities: 'entity_ref' })
      .whereIn('source', sources)
      .groupBy('source');
    const rows = await this.#knex('push_sources as p')
      .leftJoin(counts.as('c'), 'c.source', 'p.source')
      .whereIn('p.source', sources)
      .select('p.*', 'c.entities');
    return new Map(
      rows.map(row => [
        row.source,
        {
          pushedAt: row.pushed_at ?? undefined,
          observations: row.observations ?? undefined,
          refusedAt: row.refused_at ?? undefined,
          refusal: row.refusal ?? undefined,
          entities: Number(row.entities ?? 0),
        },
      ]),
    );
  }

  /** Counts one push more of this client, over all replicas, and says how many that makes in this minute. */
  async count(options: { client: string; minute: string }): Promise<number> {
    const result = await this.#knex.raw(
      `insert into push_rates (client, minute, pushes) values (?, ?, 1)
       on conflict (client) do update set
         pushes = case when push_rates.minute = excluded.minute then push_rates.pushes + 1 else 1 end,
         minute = excluded.minute
       returning pushes`,
      [options.client, options.minute],
    );
    const [{ pushes }] = rowsOf<{ pushes: number }>(result);
    return pushes;
  }

  /** Forgets the counts of minutes that are over. */
  async removeCountsBefore(minute: string): Promise<void> {
    await this.#knex('push_rates').where('minute', '<', minute).delete();
  }
}
