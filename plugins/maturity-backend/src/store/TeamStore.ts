import { Page, TeamMaturity } from '@cairn/backstage-plugin-maturity-common';
import { Visibility, whereRefIn } from '@cairn/catalog-mirror';
import { Knex } from 'knex';
import { decodeCursor } from '../paging/cursor';
import { cutPage, OrderColumn, selectPage } from '../paging/keyset';
import {
  DistributionRow,
  distributionsFromRows,
  selectDistribution,
} from './distributions';
import { assessedEntities, likePattern } from './entityFilters';
import { titled } from './titles';

/** Stands for "no team"; no ref is empty. */
const NO_TEAM = '';

const ORDER: OrderColumn[] = [
  // Entities that no team owns come last.
  { column: 'last', type: 'integer', direction: 'asc' },
  { column: 'sort_title', type: 'text', direction: 'asc' },
  { column: 'team_ref', type: 'text', direction: 'asc' },
];

interface TeamRow {
  team_ref: string | null;
  last: number;
  sort_title: string;
  title: string | null;
  parent_ref: string | null;
  entities: number | string;
  total: number | string;
}

/**
 * Teams with the distributions of what they own. An entity counts for its owner and for each group above it, once.
 *
 * A group that owns a visible entity is shown, since its ref is part of that entity, whether it exists or not: to leave
 * out those that do not would tell which of the hidden ones do. Its title, and the groups above it, are shown to those
 * only who may see them.
 *
 * @internal
 */
export class TeamStore {
  readonly #knex: Knex;

  private constructor(knex: Knex) {
    this.#knex = knex;
  }

  static create(options: { knex: Knex }): TeamStore {
    return new TeamStore(options.knex);
  }

  /** Two statements, whatever the number of entities and teams. */
  async page(options: {
    visibility: Visibility;
    text?: string;
    limit: number;
    cursor?: string;
  }): Promise<Page<TeamMaturity>> {
    const { visibility, text, limit } = options;
    const cursor =
      options.cursor === undefined
        ? undefined
        : decodeCursor({
            cursor: options.cursor,
            order: 'team',
            types: ORDER.map(({ type }) => type),
          });

    const page = selectPage({
      query: this.#knex('teams').select(),
      order: ORDER,
      limit,
      cursor,
    });
    // The total stands on the left, so that it comes even if the page is empty.
    const selected: TeamRow[] = await this.#members(visibility)
      .with('teams', this.#teams(text))
      .with('page', page)
      .select('page.*', 'whole.total')
      .from(this.#knex.raw('(select count(*) as total from teams) as whole'))
      .joinRaw('left join page on true')
      .modify(query => {
        const backwards = cursor?.direction === 'prev';
        for (const { column } of ORDER) {
          query.orderBy(`page.${column}`, backwards ? 'desc' : 'asc');
        }
      });
    const { rows, pageInfo } = cutPage({
      rows: selected.filter(row => row.team_ref !== null),
      limit,
      order: 'team',
      cursor,
      valuesOf: row => [row.last, row.sort_title, row.team_ref!],
    });

    const cells = await this.#distributions(
      visibility,
      rows.map(row => row.team_ref!),
    );
    return {
      items: rows.map(row => ({
        ...(row.team_ref !== NO_TEAM && {
          team: {
            ...titled(row.team_ref!, row.title),
            ...(row.parent_ref !== null && { parentRef: row.parent_ref }),
          },
        }),
        entities: Number(row.entities),
        workframes: distributionsFromRows(cells.get(row.team_ref!) ?? []),
      })),
      totalItems: Number(selected[0].total),
      pageInfo,
    };
  }

  /** `members`: each visible entity with each team that it counts for. `groups`: the groups that may be seen. */
  #members(visibility: Visibility): Knex.QueryBuilder {
    const knex = this.#knex;
    const groups = visibility.restrict(
      knex('mirror_entities as g')
        .where('g.kind', 'Group')
        .select('g.entity_ref', knex.raw('coalesce(g.title, g.name) as title')),
      'g.entity_ref',
    );
    const own = knex('visible as v').select(
      'v.entity_ref',
      knex.raw(
        `case when v.owner_ref like 'group:%' then v.owner_ref else '${NO_TEAM}' end as team_ref`,
      ),
    );
    const above = knex('visible as v')
      .join('mirror_group_closure as c', 'c.group_ref', 'v.owner_ref')
      .where('c.depth', '>', 0)
      .whereIn('c.ancestor_ref', knex('groups').select('entity_ref'))
      .select('v.entity_ref', 'c.ancestor_ref as team_ref');
    return knex
      .queryBuilder()
      .with(
        'visible',
        assessedEntities({ knex, visibility }).select(
          'a.entity_ref',
          'm.owner_ref',
        ),
      )
      .with('groups', groups)
      .with('members', own.unionAll(above));
  }

  #teams(text: string | undefined): Knex.QueryBuilder {
    const knex = this.#knex;
    const teams = knex('members as t')
      .leftJoin('groups as g', 'g.entity_ref', 't.team_ref')
      .groupBy('t.team_ref', 'g.title')
      .select(
        't.team_ref',
        'g.title',
        knex.raw(`case when t.team_ref = '' then 1 else 0 end as last`),
        knex.raw('lower(coalesce(g.title, t.team_ref)) as sort_title'),
        knex.raw(
          `(select min(c.ancestor_ref) from mirror_group_closure c
            join groups p on p.entity_ref = c.ancestor_ref
            where c.group_ref = t.team_ref and c.depth = 1) as parent_ref`,
        ),
      )
      .count({ entities: '*' });
    if (text) {
      const pattern = likePattern(text);
      teams.whereRaw(
        `t.team_ref <> '' and (lower(g.title) like ? escape '\\' or t.team_ref like ? escape '\\')`,
        [pattern, pattern],
      );
    }
    return teams;
  }

  async #distributions(
    visibility: Visibility,
    teamRefs: string[],
  ): Promise<Map<string, DistributionRow[]>> {
    const query = this.#members(visibility)
      .from('members as t')
      .join('levels as l', 'l.entity_ref', 't.entity_ref')
      .select('t.team_ref')
      .groupBy('t.team_ref');
    const rows: (DistributionRow & { team_ref: string })[] =
      await selectDistribution(
        this.#knex,
        whereRefIn(query, 't.team_ref', teamRefs),
      );
    const byTeam = new Map<string, DistributionRow[]>();
    for (const row of rows) {
      const own = byTeam.get(row.team_ref) ?? [];
      own.push(row);
      byTeam.set(row.team_ref, own);
    }
    return byTeam;
  }
}
