import { Knex } from 'knex';
import { setImmediate } from 'node:timers/promises';

/** Rows that one statement deletes, which SQLite does while nothing else can happen. */
const CHUNK = 1000;

/**
 * Lets go of history that is older than anybody wants to know.
 *
 * @internal
 */
export class HistoryRetentionStore {
  readonly #knex: Knex;

  private constructor(knex: Knex) {
    this.#knex = knex;
  }

  static create(options: { knex: Knex }): HistoryRetentionStore {
    return new HistoryRetentionStore(options.knex);
  }

  /**
   * Removes transitions that are older, except the newest of each workframe of each entity that is still there: since
   * when a level stands can always be said. Of an entity that left nothing is kept for longer.
   *
   * @returns how many
   */
  async removeTransitionsBefore(moment: string): Promise<number> {
    return this.#removeAll('transitions', old =>
      old
        .where('old.at', '<', moment)
        .where(over =>
          over
            .whereNull('old.to_proven')
            .orWhereExists(
              this.#knex('transitions as newer')
                .whereRaw('newer.entity_ref = old.entity_ref')
                .whereRaw('newer.workframe = old.workframe')
                .whereRaw('newer.id > old.id')
                .select(this.#knex.raw('1')),
            ),
        ),
    );
  }

  /**
   * Removes spans that ended before. One that began before and ended later, or has not ended, tells of the time since.
   *
   * @returns how many
   */
  async removeSpansBefore(moment: string): Promise<number> {
    return this.#removeAll('spans', old => old.where('old.to_at', '<', moment));
  }

  /** @returns how many */
  async removeResultChangesBefore(moment: string): Promise<number> {
    return this.#removeAll('result_changes', old =>
      old.where('old.at', '<', moment),
    );
  }

  async #removeAll(
    table: string,
    narrow: (query: Knex.QueryBuilder) => Knex.QueryBuilder,
  ): Promise<number> {
    const knex = this.#knex;
    let removed = 0;
    for (;;) {
      const chunk: number = await knex(table)
        .whereIn(
          'id',
          narrow(knex(`${table} as old`))
            .select('old.id')
            .limit(CHUNK),
        )
        .delete();
      removed += chunk;
      if (chunk < CHUNK) {
        return removed;
      }
      await setImmediate();
    }
  }
}
