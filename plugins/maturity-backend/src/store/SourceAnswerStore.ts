import { JsonValue } from '@backstage/types';
import { Knex } from 'knex';
import { rowsFrom } from './rows';

/**
 * What a tool answered last time.
 *
 * @internal
 */
export interface SourceAnswer {
  /** What was asked for, such as `https://api.github.com/repos/acme/shop`. */
  place: string;
  etag: string;
  /** What was taken from the answer. */
  value: JsonValue;
}

const COLUMNS = {
  source: 'text',
  scope: 'text',
  place: 'text',
  etag: 'text',
  value: 'text',
  used_at: 'text',
} as const;

/**
 * Answers of tools with their etags, for conditional requests of any replica.
 *
 * @internal
 */
export class SourceAnswerStore {
  readonly #knex: Knex;

  private constructor(knex: Knex) {
    this.#knex = knex;
  }

  static create(knex: Knex): SourceAnswerStore {
    return new SourceAnswerStore(knex);
  }

  /** All that is known of a scope, by place. */
  async get(source: string, scope: string): Promise<Map<string, SourceAnswer>> {
    const rows = await this.#knex('source_answers')
      .where({ source, scope })
      .select('place', 'etag', 'value');
    return new Map(
      rows.map(({ place, etag, value }) => [
        place,
        { place, etag, value: JSON.parse(value) },
      ]),
    );
  }

  /** Writes answers, or confirms that they are in use; in one statement. */
  async set(
    source: string,
    scope: string,
    answers: readonly SourceAnswer[],
    now: Date,
  ): Promise<void> {
    if (!answers.length) {
      return;
    }
    const names = Object.keys(COLUMNS).join(', ');
    const rows = answers.map(({ place, etag, value }) => ({
      source,
      scope,
      place,
      etag,
      value: JSON.stringify(value),
      used_at: now.toISOString(),
    }));
    // SQLite would take "on conflict" for a join constraint if there were no WHERE before it.
    await this.#knex.raw(
      `insert into source_answers (${names}) select ${names} from ? where true
       on conflict (source, scope, place) do update
       set etag = excluded.etag, value = excluded.value, used_at = excluded.used_at`,
      [rowsFrom(this.#knex, COLUMNS, rows)],
    );
  }

  /** Forgets what no run has used since. */
  async prune(source: string, before: Date): Promise<void> {
    await this.#knex('source_answers')
      .where({ source })
      .where('used_at', '<', before.toISOString())
      .delete();
  }
}
