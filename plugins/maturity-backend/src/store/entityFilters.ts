import {
  EntityQuery,
  WORKFRAMES,
} from '@cairn/backstage-plugin-maturity-common';
import { Visibility, whereRefIn } from '@cairn/catalog-mirror';
import { Knex } from 'knex';
import { whereMatches } from './population';
import { columnOf } from './standing';

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
  | 'domain'
  | 'tier'
  | 'refs'
  | 'belowTarget'
  | 'workframe'
  | 'level'
> & {
  ownedBy?: string[];
  /** Those whose result of one criterion is in this state, by its place among the criteria of a rubric version. */
  result?: { rubricVersion: number; place: number; letter: string };
};

/**
 * Assessed entities (`a`), as far as the caller may see them and the filter lets them through. They are services, as
 * populations count them, unless the filter names kinds or single entities.
 *
 * @internal
 */
export function assessedEntities(options: {
  knex: Knex;
  visibility: Visibility;
  filter?: EntityFilter;
}): Knex.QueryBuilder {
  const { knex, visibility, filter = {} } = options;
  const query = knex('assessed as a');
  visibility.restrict(query, 'a.entity_ref');
  if (!filter.kind?.length && !filter.refs) {
    query.where('a.is_service', true);
  }
  whereListed({ knex, visibility, filter, query, alias: 'a' });
  if (filter.text) {
    const pattern = likePattern(filter.text);
    // The name is part of the ref.
    query.whereRaw(
      `(a.sort_title like ? escape '\\' or a.entity_ref like ? escape '\\')`,
      [pattern, pattern],
    );
  }
  return query;
}

/**
 * Restricts rows of `assessed` or `spans`, under the alias given, to those that a list wants, by all but the text:
 * spans have no title.
 *
 * @internal
 */
export function whereListed(options: {
  knex: Knex;
  visibility: Visibility;
  filter: EntityFilter;
  query: Knex.QueryBuilder;
  alias: string;
}): void {
  const { filter, query, alias } = options;
  whereMatches(options);
  if (filter.refs) {
    whereRefIn(query, `${alias}.entity_ref`, lower(filter.refs));
  }
  if (filter.ownedBy) {
    whereRefIn(query, `${alias}.owner_ref`, lower(filter.ownedBy));
  }
  if (filter.result) {
    const { rubricVersion, place, letter } = filter.result;
    query
      .where(`${alias}.rubric_version`, rubricVersion)
      .whereRaw('substr(??, ?, 1) = ?', [`${alias}.states`, place + 1, letter]);
  }
  whereLevel(options);
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

function whereLevel(options: {
  filter: EntityFilter;
  query: Knex.QueryBuilder;
  alias: string;
}): void {
  const { filter, query, alias } = options;
  const { belowTarget, workframe, level } = filter;
  if (belowTarget) {
    const frames = belowTarget === 'any' ? WORKFRAMES : [belowTarget];
    query.where(below => {
      for (const frame of frames) {
        below.orWhereRaw('?? < ??', [
          `${alias}.${columnOf(frame, 'proven')}`,
          `${alias}.${columnOf(frame, 'target')}`,
        ]);
      }
    });
  }
  if (workframe && level !== undefined) {
    query.where(`${alias}.${columnOf(workframe, 'proven')}`, level);
  }
}

function lower(refs: string[]): string[] {
  return refs.map(ref => ref.toLowerCase());
}
