import {
  MaturitySummary,
  PopulationFilter,
} from '@cairn/backstage-plugin-maturity-common';
import { Visibility } from '@cairn/catalog-mirror';
import { Knex } from 'knex';
import { selectOwnerTallies, talliesAnswer } from './ownerTallies';
import { populationAt } from './population';
import {
  distributionsFromTallies,
  selectTallies,
  TALLIES,
  TallyRow,
} from './tallies';

/**
 * The distribution of the whole population.
 *
 * @internal
 */
export class SummaryStore {
  readonly #knex: Knex;

  private constructor(knex: Knex) {
    this.#knex = knex;
  }

  static create(options: { knex: Knex }): SummaryStore {
    return new SummaryStore(options.knex);
  }

  /** One statement. */
  async summary(options: {
    visibility: Visibility;
    filter: PopulationFilter;
    asOf?: string;
  }): Promise<Omit<MaturitySummary, 'rubric'>> {
    const knex = this.#knex;
    if (talliesAnswer(options)) {
      return summaryFromRow(await this.#tallied());
    }
    const query = populationAt({ knex, ...options })
      .count({ entities: '*' })
      .select(knex.raw(selectTallies(TALLIES)));
    // Of the past it is not kept when it was last confirmed.
    if (options.asOf === undefined) {
      query.min({ assessed_at: 'a.assessed_at' });
    }
    return summaryFromRow(await query.first());
  }

  #tallied(): Promise<Row> {
    const knex = this.#knex;
    return selectOwnerTallies(knex)
      .sum({ entities: 'a.entities' })
      .select(
        knex.raw(
          TALLIES.map(({ name }) => `sum(a.${name}) as ${name}`).join(', '),
        ),
        knex('assessed').min('assessed_at').as('assessed_at'),
      )
      .first();
  }
}

type Row = TallyRow & { assessed_at?: string | null };

function summaryFromRow(row: Row): Omit<MaturitySummary, 'rubric'> {
  return {
    ...(row.assessed_at && { assessedAt: row.assessed_at }),
    entities: Number(row.entities),
    workframes: distributionsFromTallies(row),
  };
}
