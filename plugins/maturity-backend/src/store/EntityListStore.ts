import {
  EntityMaturity,
  EntitySort,
  Page,
} from '@cairn/backstage-plugin-maturity-common';
import { Visibility } from '@cairn/catalog-mirror';
import { Knex } from 'knex';
import { decodeCursor } from '../paging/cursor';
import { cutPage, OrderColumn, selectPage } from '../paging/keyset';
import { assessedEntities, EntityFilter } from './entityFilters';
import {
  columnOf,
  WorkframeColumns,
  workframeColumns,
  workframesFromRow,
} from './standing';
import {
  entitySummaryFromRow,
  EntitySummaryRow,
  selectEntitySummary,
} from './titles';

/** @internal */
export interface EntityListOptions {
  visibility: Visibility;
  filter: EntityFilter;
  sort?: EntitySort;
  order?: 'asc' | 'desc';
  limit: number;
  cursor?: string;
}

type Row = EntitySummaryRow &
  WorkframeColumns & {
    agent_ceiling: EntityMaturity['agentCeiling'];
    assessed_at: string;
    sort_title: string;
    sort_value?: number;
  };

/**
 * Pages of assessed entities.
 *
 * @internal
 */
export class EntityListStore {
  readonly #knex: Knex;

  private constructor(knex: Knex) {
    this.#knex = knex;
  }

  static create(options: { knex: Knex }): EntityListStore {
    return new EntityListStore(options.knex);
  }

  /** Two statements, whatever the number of entities. */
  async page(options: EntityListOptions): Promise<Page<EntityMaturity>> {
    const { items, pageInfo } = await this.rows(options);
    const [{ total }] = await this.#entities(options).count({ total: '*' });
    return { items, totalItems: Number(total), pageInfo };
  }

  /** A page without the total, for reading one page after another. */
  async rows(
    options: EntityListOptions,
  ): Promise<Pick<Page<EntityMaturity>, 'items' | 'pageInfo'>> {
    const { visibility, sort = 'title', limit } = options;
    const direction = options.order ?? (sort === 'title' ? 'asc' : 'desc');
    const order = `${sort} ${direction}`;
    const { columns, query } = this.#sorted(options, sort, direction);
    const cursor =
      options.cursor === undefined
        ? undefined
        : decodeCursor({
            cursor: options.cursor,
            order,
            types: columns.map(({ type }) => type),
          });

    query.join('mirror_entities as m', 'm.entity_ref', 'a.entity_ref');
    selectEntitySummary({ knex: this.#knex, visibility, query });
    query.select(
      'a.agent_ceiling',
      'a.assessed_at',
      'a.sort_title',
      ...workframeColumns.map(column => `a.${column}`),
    );
    const selected: Row[] = await selectPage({
      query,
      order: columns,
      limit,
      cursor,
    });
    const { rows, pageInfo } = cutPage({
      rows: selected,
      limit,
      order,
      cursor,
      valuesOf: row => [
        ...(row.sort_value === undefined ? [] : [row.sort_value]),
        row.sort_title,
        row.entity_ref,
      ],
    });

    return {
      items: rows.map(row => ({
        ...entitySummaryFromRow(row),
        workframes: workframesFromRow(row),
        agentCeiling: row.agent_ceiling,
        assessedAt: row.assessed_at,
      })),
      pageInfo,
    };
  }

  #entities({ visibility, filter }: EntityListOptions): Knex.QueryBuilder {
    return assessedEntities({ knex: this.#knex, visibility, filter });
  }

  /** Ties are broken by title, A to Z, whichever way the list is sorted. */
  #sorted(
    options: EntityListOptions,
    sort: EntitySort,
    direction: 'asc' | 'desc',
  ): { columns: OrderColumn[]; query: Knex.QueryBuilder } {
    const query = this.#entities(options);
    const byTitle: OrderColumn[] = [
      { column: 'a.sort_title', type: 'text', direction: 'asc' },
      { column: 'a.entity_ref', type: 'text', direction: 'asc' },
    ];
    if (sort === 'title') {
      return {
        query,
        columns: byTitle.map(each => ({ ...each, direction })),
      };
    }
    const column =
      sort === 'coverage' || sort === 'gap'
        ? `a.${sort}`
        : `a.${columnOf(sort, 'proven')}`;
    query.select({ sort_value: column });
    return {
      query,
      columns: [{ column, type: 'integer', direction }, ...byTitle],
    };
  }
}
