import { Knex } from 'knex';
import { isPostgres } from '@cairn/catalog-mirror';
import { rowsOf } from './rows';

/**
 * Takes work for one replica, by a row with a lease in the database's own time: replicas need not agree on the hour,
 * and the lease of a replica that died ends by itself.
 *
 * @internal
 */
export class ClaimStore {
  readonly #knex: Knex;

  private constructor(knex: Knex) {
    this.#knex = knex;
  }

  static create(options: { knex: Knex }): ClaimStore {
    return new ClaimStore(options.knex);
  }

  /** True when the claim is now ours; false when somebody holds it. */
  async take(options: {
    name: string;
    holder: string;
    seconds: number;
  }): Promise<boolean> {
    const { name, holder, seconds } = options;
    const result = await this.#knex.raw(
      `insert into claims (name, holder, until) values (?, ?, ${this.#in()})
       on conflict (name) do update set holder = excluded.holder, until = excluded.until
       where claims.until <= ${this.#in()}
       returning name`,
      [name, holder, seconds, 0],
    );
    return rowsOf(result).length === 1;
  }

  /** Ends our claim after so many seconds from now, unless another has it by now. */
  async leave(options: {
    name: string;
    holder: string;
    seconds: number;
  }): Promise<void> {
    const { name, holder, seconds } = options;
    await this.#knex.raw(
      `update claims set until = ${this.#in()} where name = ? and holder = ?`,
      [seconds, name, holder],
    );
  }

  /** Removes what nobody holds any more. */
  async removeEnded(): Promise<void> {
    await this.#knex.raw(`delete from claims where until <= ${this.#in()}`, [
      0,
    ]);
  }

  /** A moment so many seconds from now by the database's clock, in the form of all moments here. */
  #in(): string {
    return isPostgres(this.#knex)
      ? `to_char((clock_timestamp() + make_interval(secs => ?)) at time zone 'utc', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"')`
      : `strftime('%Y-%m-%dT%H:%M:%fZ', 'now', ? || ' seconds')`;
  }
}
