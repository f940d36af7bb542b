import {
  EntityMaturity,
  EntitySort,
  EntitySummary,
  Page,
  Workframe,
  WORKFRAMES,
} from '@cairn/backstage-plugin-maturity-common';
import { Visibility } from '@cairn/catalog-mirror';
import { Knex } from 'knex';
import { decodeCursor } from '../paging/cursor';
import { cutPage, OrderColumn, selectPage } from '../paging/keyset';
import { EntityFilter, likePattern, whereListed } from './entityFilters';
import { restrictHistory, whereStoodAt } from './population';
import {
  columnOf,
  Standing,
  standingFromRow,
  StandingRow,
  workframesFromRow,
} from './standing';
import { titled, visibleTitles } from './titles';

/** How an entity stood, and from when to when. @internal */
export interface SpanOfEntity {
  entity: EntitySummary;
  standing: Standing;
  since: string;
  until?: string;
}

/** @internal */
export interface SpanListOptions {
  visibility: Visibility;
  filter: EntityFilter;
  asOf: string;
  sort?: EntitySort;
  order?: 'asc' | 'desc';
  limit: number;
  cursor?: string;
}

type Row = StandingRow & {
  entity_ref: string;
  from_at: string;
  to_at: string | null;
  title: string | null;
  owner_title: string | null;
  system_title: string | null;
};

/**
 * How entities stood at moments of the past. What they were then is told as it was recorded; titles are those of today,
 * and names where there is no such entity any more.
 *
 * @internal
 */
export class SpanStore {
  readonly #knex: Knex;

  private constructor(knex: Knex) {
    this.#knex = knex;
  }

  static create(options: { knex: Knex }): SpanStore {
    return new SpanStore(options.knex);
  }

  /** One statement. Undefined for what was not assessed then and for what may not be seen, alike. */
  async get(options: {
    entityRef: string;
    asOf: string;
    visibility: Visibility;
  }): Promise<SpanOfEntity | undefined> {
    const { entityRef, asOf, visibility } = options;
    const knex = this.#knex;
    const query = knex('spans as a').where('a.entity_ref', entityRef);
    whereStoodAt(query, 'a', asOf);
    restrictHistory({ knex, visibility, query, alias: 'a' });
    const row: Row | undefined = await this.#withTitles(query, visibility)
      .select('a.*')
      .first();
    return (
      row && {
        entity: summaryFromRow(row),
        standing: standingFromRow(row),
        since: row.from_at,
        ...(row.to_at !== null && { until: row.to_at }),
      }
    );
  }

  /** Two statements, whatever the number of entities. */
  async page(options: SpanListOptions): Promise<Page<EntityMaturity>> {
    const { items, pageInfo } = await this.rows(options);
    const [{ total }] = await this.#matching(options).count({ total: '*' });
    return { items, totalItems: Number(total), pageInfo };
  }

  /** A page without the total, for reading one page after another. */
  async rows(
    options: SpanListOptions,
  ): Promise<Pick<Page<EntityMaturity>, 'items' | 'pageInfo'>> {
    const { sort = 'title', limit, asOf } = options;
    const direction = options.order ?? (sort === 'title' ? 'asc' : 'desc');
    const order = `${sort} ${direction} as of ${asOf}`;
    const columns = orderColumns(sort, direction);
    const cursor =
      options.cursor === undefined
        ? undefined
        : decodeCursor({
            cursor: options.cursor,
            order,
            types: columns.map(({ type }) => type),
          });
    const selected: (Row & { sort_title: string; sort_value: number })[] =
      await selectPage({
        query: this.#matching(options).select('listed.*'),
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
        ...(sort === 'title' ? [] : [Number(row.sort_value)]),
        row.sort_title,
        row.entity_ref,
      ],
    });
    return { items: rows.map(entityFromRow), pageInfo };
  }

  /** The entities of then as a table `listed`, so that what it is sorted by has a name. */
  #matching(options: SpanListOptions): Knex.QueryBuilder {
    const knex = this.#knex;
    const { visibility, filter, asOf, sort = 'title' } = options;
    const query = this.#withTitles(knex('spans as a'), visibility);
    whereStoodAt(query, 'a', asOf);
    restrictHistory({ knex, visibility, query, alias: 'a' });
    if (!filter.kind?.length && !filter.refs) {
      query.where('a.is_service', true);
    }
    whereListed({
      knex,
      visibility,
      query,
      alias: 'a',
      filter: { ...filter, text: undefined },
    });
    if (filter.text) {
      const pattern = likePattern(filter.text);
      query.whereRaw(
        `(lower(t.title) like ? escape '\\' or a.entity_ref like ? escape '\\')`,
        [pattern, pattern],
      );
    }
    query.select(
      'a.*',
      knex.raw('lower(coalesce(t.title, a.entity_ref)) as sort_title'),
      knex.raw(`${sortValue(sort)} as sort_value`),
    );
    return knex.from(query.as('listed'));
  }

  #withTitles(
    query: Knex.QueryBuilder,
    visibility: Visibility,
  ): Knex.QueryBuilder {
    const knex = this.#knex;
    for (const [alias, column] of [
      ['t', 'entity_ref'],
      ['o', 'owner_ref'],
      ['s', 'system_ref'],
    ]) {
      query.leftJoin(
        visibleTitles({ knex, visibility, alias }),
        `${alias}.entity_ref`,
        `a.${column}`,
      );
    }
    return query.select(
      't.title as title',
      'o.title as owner_title',
      's.title as system_title',
    );
  }
}

function orderColumns(
  sort: EntitySort,
  direction: 'asc' | 'desc',
): OrderColumn[] {
  const byTitle: OrderColumn[] = [
    { column: 'listed.sort_title', type: 'text', direction: 'asc' },
    { column: 'listed.entity_ref', type: 'text', direction: 'asc' },
  ];
  return sort === 'title'
    ? byTitle.map(column => ({ ...column, direction }))
    : [{ column: 'listed.sort_value', type: 'integer', direction }, ...byTitle];
}

/** The same figures as `assessed` keeps for its order: coverage in hundredths of a percent, the greatest distance. */
function sortValue(sort: EntitySort): string {
  const sum = (measure: 'known' | 'applicable') =>
    WORKFRAMES.map(frame => `a.${columnOf(frame, measure)}`).join(' + ');
  switch (sort) {
    case 'title':
      return '0';
    case 'coverage':
      return `case when ${sum('applicable')} = 0 then -1 else 10000 * (${sum(
        'known',
      )}) / (${sum('applicable')}) end`;
    case 'gap':
      return WORKFRAMES.map(gapOf).reduce(
        (most, gap) =>
          `case when ${most} > ${gap} then ${most} else ${gap} end`,
      );
    default:
      return `a.${columnOf(sort, 'proven')}`;
  }
}

function gapOf(workframe: Workframe): string {
  const [proven, target] = [
    `a.${columnOf(workframe, 'proven')}`,
    `a.${columnOf(workframe, 'target')}`,
  ];
  return `(case when ${target} > ${proven} then ${target} - ${proven} else 0 end)`;
}

function summaryFromRow(row: Row): EntitySummary {
  return {
    entityRef: row.entity_ref,
    title: titled(row.entity_ref, row.title).title,
    kind: row.kind,
    ...(row.type !== null && { type: row.type }),
    ...(row.lifecycle !== null && { lifecycle: row.lifecycle }),
    ...(row.owner_ref !== null && {
      owner: titled(row.owner_ref, row.owner_title),
    }),
    ...(row.system_ref !== null && {
      system: titled(row.system_ref, row.system_title),
    }),
  };
}

function entityFromRow(row: Row): EntityMaturity {
  return {
    ...summaryFromRow(row),
    workframes: workframesFromRow(row),
    agentCeiling: row.agent_ceiling,
    assessedAt: row.from_at,
  };
}
