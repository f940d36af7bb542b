import { PopulationFilter } from '@cairn/backstage-plugin-maturity-common';
import { Visibility, whereRefIn } from '@cairn/catalog-mirror';
import { Knex } from 'knex';
import { rowsFrom } from './rows';

/** @internal */
export interface PopulationOptions {
  knex: Knex;
  visibility: Visibility;
  filter: PopulationFilter;
}

/**
 * The services (`a`) that populations count, as they stand now, or as they stood at a moment: rows of `assessed` or of
 * `spans`, which say the same of the present.
 *
 * @internal
 */
export function populationAt(
  options: PopulationOptions & { asOf?: string },
): Knex.QueryBuilder {
  const { knex, visibility, filter, asOf } = options;
  if (asOf !== undefined) {
    return spansInScope({ ...options, alias: 'a' }).where(at =>
      whereStoodAt(at, 'a', asOf),
    );
  }
  const query = knex('assessed as a').where('a.is_service', true);
  visibility.restrict(query, 'a.entity_ref');
  whereMatches({ knex, visibility, filter, query, alias: 'a' });
  return query;
}

/**
 * Spans of services that match, of all times, under the alias given.
 *
 * @internal
 */
export function spansInScope(
  options: PopulationOptions & { alias: string },
): Knex.QueryBuilder {
  const { knex, alias } = options;
  const query = knex(`spans as ${alias}`);
  whereInScope({ ...options, query, alias });
  return query;
}

/**
 * Restricts spans, under the alias given, to those of services that match and whose history the caller may see.
 *
 * @internal
 */
export function whereInScope(
  options: PopulationOptions & { query: Knex.QueryBuilder; alias: string },
): void {
  const { knex, visibility, query, alias } = options;
  query.where(`${alias}.is_service`, true);
  restrictHistory({ knex, visibility, query, alias });
  whereMatches(options);
}

/**
 * Restricts spans to those that the caller may see. Who may see everything, sees entities too that have left. For
 * others the catalog says nothing of what it no longer has, and of an entity that took the name of another only its
 * own history is shown.
 *
 * @internal
 */
export function restrictHistory(options: {
  knex: Knex;
  visibility: Visibility;
  query: Knex.QueryBuilder;
  alias: string;
}): void {
  const { knex, visibility, query, alias } = options;
  if (visibility.scope === 'all') {
    return;
  }
  visibility.restrict(query, `${alias}.entity_ref`);
  query.whereExists(
    knex('mirror_entities as same')
      .whereRaw('same.entity_ref = ??', [`${alias}.entity_ref`])
      .whereRaw('same.uid is not distinct from ??', [`${alias}.uid`])
      .select(knex.raw('1')),
  );
}

/**
 * Restricts spans, under the alias given, to those that held at a moment.
 *
 * @internal
 */
export function whereStoodAt(
  query: Knex.QueryBuilder,
  alias: string,
  moment: string,
): void {
  query
    .where(`${alias}.from_at`, '<=', moment)
    .where(open =>
      open.whereNull(`${alias}.to_at`).orWhere(`${alias}.to_at`, '>', moment),
    );
}

/**
 * Restricts rows of `assessed` or `spans`, under the alias given, to those that match.
 *
 * @internal
 */
export /**
 * Restricts rows of `assessed` or `spans`, under the alias given, to those that the filter names.
 *
 * @internal
 */
function whereMatches(
  options: PopulationOptions & { query: Knex.QueryBuilder; alias: string },
): void {
  const { knex, filter, query, alias } = options;
  for (const name of ['kind', 'type', 'lifecycle', 'tier'] as const) {
    const values = filter[name];
    if (values?.length) {
      query.whereIn(
        knex.raw('lower(??)', [`${alias}.${name}`]) as unknown as string,
        values.map(value => value.toLowerCase()),
      );
    }
  }
  if (filter.system?.length) {
    whereRefIn(query, `${alias}.system_ref`, lower(filter.system));
  }
  if (filter.domain?.length) {
    whereDomain(options, lower(filter.domain));
  }
  if (filter.owner?.length) {
    whereOwned(options, lower(filter.owner));
  }
}

/** An entity is of the domain of its system, which it says itself nowhere: that is told who may see the domain. */
function whereDomain(
  options: Omit<PopulationOptions, 'filter'> & {
    query: Knex.QueryBuilder;
    alias: string;
  },
  domains: string[],
): void {
  const { knex, visibility, query, alias } = options;
  whereRefIn(query, `${alias}.domain_ref`, domains);
  if (visibility.scope !== 'all') {
    query.whereIn(
      `${alias}.domain_ref`,
      visibility.restrict(
        knex('mirror_entities as domain').select('domain.entity_ref'),
        'domain.entity_ref',
      ),
    );
  }
}

/** The owner itself, which may be a user, and the groups below it, for those who may see the group. */
function whereOwned(
  options: Omit<PopulationOptions, 'filter'> & {
    query: Knex.QueryBuilder;
    alias: string;
  },
  owners: string[],
): void {
  const { knex, visibility, query, alias } = options;
  // One list of owners, and not either this list or that one: PostgreSQL would look at every row.
  const below = visibility.restrict(
    whereRefIn(
      knex('mirror_group_closure as c').select('c.group_ref'),
      'c.ancestor_ref',
      owners,
    ),
    'c.ancestor_ref',
  );
  query.whereIn(
    `${alias}.owner_ref`,
    below.unionAll(
      knex.select('rows.entity_ref').from(
        rowsFrom(
          knex,
          { entity_ref: 'text' },
          owners.map(owner => ({ entity_ref: owner })),
        ),
      ),
    ),
  );
}

function lower(refs: readonly string[]): string[] {
  return refs.map(ref => ref.toLowerCase());
}
