import {
  Page,
  PopulationFilter,
  Rollup,
  RollupBy,
} from '@cairn/backstage-plugin-maturity-common';
import { isPostgres, Visibility } from '@cairn/catalog-mirror';
import { Knex } from 'knex';
import { decodeCursor } from '../paging/cursor';
import { cutPage, OrderColumn, selectPage } from '../paging/keyset';
import { likePattern } from './entityFilters';
import { selectOwnerTallies, talliesAnswer } from './ownerTallies';
import { populationAt } from './population';
import {
  distributionsFromTallies,
  selectTallies,
  TALLIES,
  TallyRow,
} from './tallies';
import { titled } from './titles';

/** Stands for "none"; no ref, tier or lifecycle is empty. */
const NONE = '';

/** Between the titles of a path, before every character that titles have. */
const BELOW = '\u0001';

const ORDER: OrderColumn[] = [
  // What has no group comes last.
  { column: 'last', type: 'integer', direction: 'asc' },
  { column: 'path', type: 'text', direction: 'asc' },
  { column: 'id', type: 'text', direction: 'asc' },
];

/** By which column of a population each roll-up is made, and which kind of entity its rows are. */
const GROUPINGS: Record<RollupBy, { column: string; kind?: string }> = {
  team: { column: 'owner_ref', kind: 'Group' },
  system: { column: 'system_ref', kind: 'System' },
  domain: { column: 'domain_ref', kind: 'Domain' },
  tier: { column: 'tier' },
  lifecycle: { column: 'lifecycle' },
};

interface RollupOptions {
  visibility: Visibility;
  by: RollupBy;
  filter: PopulationFilter;
  asOf?: string;
  text?: string;
}

type Row = TallyRow & {
  id: string | null;
  last: number;
  path: string;
  title: string | null;
  parent_ref: string | null;
  entities: number | string;
  total: number | string;
};

/**
 * Teams, systems, domains, tiers and lifecycles with the distributions of what they hold. An entity counts for its
 * owner and for each group above it, once.
 *
 * A group or system that an entity which may be seen names is shown, since its ref is part of that entity, whether it
 * exists or not: to leave out those that do not would tell which of the hidden ones do. Titles, and what stands above
 * a row, are shown to those only who may see them. A domain is named by the system and not by the entity, so one that
 * may not be seen has no row of its own.
 *
 * @internal
 */
export class RollupStore {
  readonly #knex: Knex;

  private constructor(knex: Knex) {
    this.#knex = knex;
  }

  static create(options: { knex: Knex }): RollupStore {
    return new RollupStore(options.knex);
  }

  /** One statement, whatever the number of entities and rows. */
  async page(
    options: RollupOptions & { limit: number; cursor?: string },
  ): Promise<Page<Rollup>> {
    const { limit, by, asOf } = options;
    const order = `rollup by ${by} as of ${asOf ?? 'now'}`;
    const cursor =
      options.cursor === undefined
        ? undefined
        : decodeCursor({
            cursor: options.cursor,
            order,
            types: ORDER.map(({ type }) => type),
          });
    const page = selectPage({
      query: this.#knex('matching').select(),
      order: ORDER,
      limit,
      cursor,
    });
    // The total stands on the left, so that it comes even if the page is empty.
    const selected: Row[] = await this.#rows(options)
      .with('page', page)
      .select('page.*', 'whole.total')
      .from(this.#knex.raw('(select count(*) as total from matching) as whole'))
      .joinRaw('left join page on true')
      .modify(query => {
        const backwards = cursor?.direction === 'prev';
        for (const { column } of ORDER) {
          query.orderBy(`page.${column}`, backwards ? 'desc' : 'asc');
        }
      });
    const { rows, pageInfo } = cutPage({
      rows: selected.filter(row => row.id !== null),
      limit,
      order,
      cursor,
      valuesOf: row => [row.last, row.path, row.id!],
    });
    return {
      items: rows.map(row => rollupFromRow(row, by)),
      totalItems: Number(selected[0].total),
      pageInfo,
    };
  }

  /**
   * `cells`: what each owner, system and so on holds itself. `placed`: in which rows each cell counts. `sums`: the rows.
   * `matching`: those that the text finds, with titles.
   */
  #rows(options: RollupOptions): Knex.QueryBuilder {
    const knex = this.#knex;
    const { by, text } = options;
    const { column } = GROUPINGS[by];
    const cells =
      by === 'team' && talliesAnswer(options)
        ? selectOwnerTallies(knex).select(
            'a.owner_ref as cell',
            knex.raw('null as above'),
            'a.entities',
            ...TALLIES.map(({ name }) => `a.${name}`),
          )
        : populationAt({ knex, ...options })
            .groupBy(`a.${column}`)
            .select(
              knex.raw(`coalesce(a.${column}, '${NONE}') as cell`),
              knex.raw(
                `${by === 'system' ? 'min(a.domain_ref)' : 'null'} as above`,
              ),
              knex.raw('count(*) as entities'),
              knex.raw(selectTallies(TALLIES)),
            );
    const sums = knex('placed as p')
      .join('cells as c', 'c.cell', 'p.cell')
      .groupBy('p.id')
      .select(
        'p.id',
        knex.raw('min(c.above) as above'),
        knex.raw('sum(c.entities) as entities'),
        knex.raw(
          TALLIES.map(({ name }) => `sum(c.${name}) as ${name}`).join(', '),
        ),
      );
    const matching = knex('sums as s')
      .leftJoin('nodes as n', 'n.entity_ref', 's.id')
      .leftJoin('nodes as up', 'up.entity_ref', 's.above')
      .select(
        's.*',
        'n.title',
        knex.raw(`case when s.id = '${NONE}' then 1 else 0 end as last`),
        knex.raw(`${this.#parent(by)} as parent_ref`),
        knex.raw(`${this.#path(by)} as path`),
      );
    if (text) {
      const pattern = likePattern(text);
      matching.whereRaw(
        `s.id <> '${NONE}' and (lower(n.title) like ? escape '\\' or lower(s.id) like ? escape '\\')`,
        [pattern, pattern],
      );
    }
    return knex
      .queryBuilder()
      .with('cells', cells)
      .with('nodes', this.#nodes(options))
      .with('placed', this.#placed(options))
      .with('sums', sums)
      .with('matching', matching);
  }

  /** The entities that may stand for a row, or above one, as far as they may be seen. */
  #nodes({ by, visibility }: RollupOptions): Knex.QueryBuilder {
    const knex = this.#knex;
    const { kind } = GROUPINGS[by];
    const kinds = kind ? [kind, ...(by === 'system' ? ['Domain'] : [])] : [];
    return visibility.restrict(
      knex('mirror_entities as m')
        .whereIn('m.kind', kinds)
        .select('m.entity_ref', knex.raw('coalesce(m.title, m.name) as title')),
      'm.entity_ref',
    );
  }

  #placed({ by, visibility }: RollupOptions): Knex.QueryBuilder {
    const knex = this.#knex;
    const own = knex('cells as c').select('c.cell');
    if (by === 'team') {
      const above = knex('cells as c')
        .join('mirror_group_closure as g', 'g.group_ref', 'c.cell')
        .where('g.depth', '>', 0)
        .whereIn('g.ancestor_ref', knex('nodes').select('entity_ref'))
        .select('c.cell', 'g.ancestor_ref as id');
      // A user is no team.
      return own
        .select(
          knex.raw(
            `case when c.cell like 'group:%' then c.cell else '${NONE}' end as id`,
          ),
        )
        .unionAll(above);
    }
    if (by === 'domain' && visibility.scope !== 'all') {
      return own.select(
        knex.raw(
          `case when c.cell in (select entity_ref from nodes) then c.cell else '${NONE}' end as id`,
        ),
      );
    }
    return own.select('c.cell as id');
  }

  #parent(by: RollupBy): string {
    switch (by) {
      case 'team':
        return `(select min(g.ancestor_ref) from mirror_group_closure g
          join nodes p on p.entity_ref = g.ancestor_ref
          where g.group_ref = s.id and g.depth = 1)`;
      case 'system':
        return 'up.entity_ref';
      default:
        return 'cast(null as text)';
    }
  }

  /** The titles from the top of the tree down to the row, so that rows stand below the one that they are part of. */
  #path(by: RollupBy): string {
    const title = 'lower(coalesce(n.title, s.id))';
    const path =
      by === 'team'
        ? `coalesce((select string_agg(lower(p.title), '${BELOW}' order by g.depth desc)
            from mirror_group_closure g join nodes p on p.entity_ref = g.ancestor_ref
            where g.group_ref = s.id and g.depth > 0) || '${BELOW}', '') || ${title}`
        : title;
    // Other collations of PostgreSQL pass over control characters, and rows would leave their parents.
    return isPostgres(this.#knex) ? `(${path}) collate "C"` : path;
  }
}

function rollupFromRow(row: Row, by: RollupBy): Rollup {
  const id = row.id!;
  const isRef = GROUPINGS[by].kind !== undefined;
  return {
    ...(id !== NONE && {
      group: {
        id,
        title: isRef ? titled(id, row.title).title : id,
        ...(row.parent_ref !== null && { parentRef: row.parent_ref }),
      },
    }),
    entities: Number(row.entities),
    workframes: distributionsFromTallies(row),
  };
}
