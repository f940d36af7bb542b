import { MaturitySummary } from '@cairn/backstage-plugin-maturity-common';
import { Visibility } from '@cairn/catalog-mirror';
import { Knex } from 'knex';
import {
  DistributionRow,
  distributionsFromRows,
  selectDistribution,
} from './distributions';
import { assessedEntities, EntityFilter } from './entityFilters';

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
    filter: EntityFilter;
  }): Promise<Omit<MaturitySummary, 'rubric'>> {
    const query = assessedEntities({ knex: this.#knex, ...options })
      .join('levels as l', 'l.entity_ref', 'a.entity_ref')
      .min({ assessed_at: 'a.assessed_at' });
    const rows: (DistributionRow & { assessed_at: string })[] =
      await selectDistribution(this.#knex, query);

    const workframes = distributionsFromRows(rows);
    const moments = rows.map(row => row.assessed_at).sort();
    return {
      ...(moments.length && { assessedAt: moments[0] }),
      // Every entity stands in every workframe.
      entities: workframes[0].proven.reduce((sum, count) => sum + count, 0),
      workframes,
    };
  }
}
