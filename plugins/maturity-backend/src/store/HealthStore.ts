import { ResultState } from '@cairn/backstage-plugin-maturity-common';
import { Knex } from 'knex';

/**
 * How results fare over the whole population.
 *
 * @internal
 */
export class HealthStore {
  readonly #knex: Knex;

  private constructor(knex: Knex) {
    this.#knex = knex;
  }

  static create(options: { knex: Knex }): HealthStore {
    return new HealthStore(options.knex);
  }

  /** How many results of each criterion are in each state, by criterion, and how many entities there are. */
  async counts(): Promise<{
    entities: number;
    criteria: Map<string, Partial<Record<ResultState, number>>>;
  }> {
    const rows: { criterion_id: string; state: ResultState; count: unknown }[] =
      await this.#knex('results')
        .select('criterion_id', 'state')
        .count({ count: '*' })
        .groupBy('criterion_id', 'state');
    const criteria = new Map<string, Partial<Record<ResultState, number>>>();
    for (const { criterion_id, state, count } of rows) {
      criteria.set(criterion_id, {
        ...criteria.get(criterion_id),
        [state]: Number(count),
      });
    }
    const [{ entities }] = await this.#knex('assessed').count({
      entities: '*',
    });
    return { entities: Number(entities), criteria };
  }

  /** The share of asked criteria whose result is unknown, 0 to 1. */
  async unknownShare(): Promise<number> {
    const [{ asked, unknown }] = await this.#knex('results')
      .count({ asked: '*' })
      .sum({
        unknown: this.#knex.raw(
          `case when state = 'unknown' then 1 else 0 end`,
        ),
      });
    return Number(asked) ? Number(unknown) / Number(asked) : 0;
  }
}
