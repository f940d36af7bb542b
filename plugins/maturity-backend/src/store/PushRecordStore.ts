import { Knex } from 'knex';

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

  /** A push was refused; its source is there only where the client is bound to it. */
  async refused(options: {
    client: string;
    source?: string;
    refusal: string;
    at: string;
  }): Promise<void> {
    const { client, source, refusal, at } = options;
    await this.#knex.transaction(async knex => {
      await countPush(knex, { client, at });
      if (source !== undefined) {
        await knex('push_sources')
          .insert({ source, refused_at: at, refusal })
          .onConflict('source')
          .merge(['refused_at', 'refusal']);
      }
    });
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

  /** How many pushes of this client were taken or refused in this minute, by all replicas. */
  async spent(options: { client: string; at: string }): Promise<number> {
    const row = await this.#knex('push_rates')
      .where({ client: options.client, minute: minuteOf(options.at) })
      .first('pushes');
    return row?.pushes ?? 0;
  }

  /** Forgets the counts of minutes that were over at the moment given. */
  async removeCountsBefore(moment: string): Promise<void> {
    await this.#knex('push_rates')
      .where('minute', '<', minuteOf(moment))
      .delete();
  }
}

/**
 * Notes that a push was taken, in the transaction that takes it: for SQLite each transaction more is a wait for the
 * disk more.
 *
 * @internal
 */
export async function noteTaken(
  knex: Knex,
  options: { client: string; source: string; observations: number; at: string },
): Promise<void> {
  const { client, source, observations, at } = options;
  await countPush(knex, { client, at });
  await knex('push_sources')
    .insert({ source, pushed_at: at, observations })
    .onConflict('source')
    .merge(['pushed_at', 'observations']);
}

async function countPush(
  knex: Knex,
  { client, at }: { client: string; at: string },
): Promise<void> {
  await knex.raw(
    `insert into push_rates (client, minute, pushes) values (?, ?, 1)
     on conflict (client) do update set
       pushes = case when push_rates.minute = excluded.minute then push_rates.pushes + 1 else 1 end,
       minute = excluded.minute`,
    [client, minuteOf(at)],
  );
}

function minuteOf(moment: string): string {
  return moment.slice(0, 16);
}
