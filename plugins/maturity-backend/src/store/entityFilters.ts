import { EntityQuery } from '@cairn/backstage-plugin-maturity-common';
import { Visibility, whereRefIn } from '@cairn/catalog-mirror';
import { Knex } from 'knex';

/**
 * What narrows a list of entities. `ownedBy` are refs of owners as they stand, `owner` are groups whose child groups
 * count too.
 *
 * @internal
 */
export type EntityFilter = Pick<
  EntityQuery,
  | 'text'
  | 'kind'
  | 'type'
  | 'lifecycle'
  | 'owner'
  | 'system'
  | 'belowTarget'
  | 'workframe'
  | 'level'
> & { ownedBy?: string[] };

/**
 * Assessed entities (`a`) with their attributes (`m`), as far as the caller may see them and the filter lets them
 * through.
 *
 * @internal
 */
export function assessedEntities(options: {
  knex: Knex;
  visibility: Visibility;
  filter?: EntityFilter;
}): Knex.QueryBuilder {
  const { knex, visibility, filter = {} } = options;
  const query = knex('assessed as a').join(
    'mirror_entities as m',
    'm.entity_ref',
    'a.entity_ref',
  );
  visibility.restrict(query, 'a.entity_ref');

  for (const [column, values] of [
    ['m.kind', filter.kind],
    ['m.type', filter.type],
    ['m.lifecycle', filter.lifecycle],
  ] as const) {
    if (values?.length) {
      query.whereIn(
        knex.raw('lower(??)', [column]) as unknown as string,
        values.map(value => value.toLowerCase()),
      );
    }
  }
  if (filter.system?.length) {
    whereRefIn(query, 'm.system_ref', lower(filter.system));
  }
  if (filter.ownedBy) {
    whereRefIn(query, 'm.owner_ref', lower(filter.ownedBy));
  }
  if (filter.owner?.length) {
    const owner = lower(filter.owner);
    query.where(owned => {
      // A user owns too, and has no closure.
      whereRefIn(owned, 'm.owner_ref', owner);
      // What stands below a group is told to those only who may see the group.
      owned.orWhereIn(
        'm.owner_ref',
        visibility.restrict(
          whereRefIn(
            knex('mirror_group_closure as c').select('c.group_ref'),
            'c.ancestor_ref',
            owner,
          ),
          'c.ancestor_ref',
        ),
      );
    });
  }
  if (filter.text) {
    const pattern = likePattern(filter.text);
    // The name is part of the ref.
    query.whereRaw(
      `(a.sort_title like ? escape '\\' or a.entity_ref like ? escape '\\')`,
      [pattern, pattern],
    );
  }
  filterByLevel(knex, query, filter);
  return query;
}

/**
 * A `like` pattern, for `escape '\'`, that finds the text in part, in lower-cased columns.
 *
 * @internal
 */
export function likePattern(text: string): string {
  return `%${text
    .trim()
    .toLowerCase()
    .replace(/[\\%_]/g, '\\$&')}%`;
}

function filterByLevel(
  knex: Knex,
  query: Knex.QueryBuilder,
  { belowTarget, workframe, level }: EntityFilter,
): void {
  if (belowTarget) {
    const below = knex('levels').select('entity_ref').where('gap', '>', 0);
    if (belowTarget !== 'any') {
      below.where('workframe', belowTarget);
    }
    query.whereIn('a.entity_ref', below);
  }
  if (workframe && level !== undefined) {
    query.whereIn(
      'a.entity_ref',
      knex('levels').select('entity_ref').where({ workframe, proven: level }),
    );
  }
}

function lower(refs: string[]): string[] {
  return refs.map(ref => ref.toLowerCase());
}
