import { Knex } from 'knex';
import { isPostgres } from './dialect';
import { toJsonParameter } from './json';

/**
 * Restricts a query to rows whose column holds one of the given texts (mostly entity refs), by one parameter,
 * however many there are.
 *
 * @example
 * ```ts
 * whereRefIn(knex('stones'), 'stones.entity_ref', refs)
 * ```
 *
 * @public
 */
export function whereRefIn<TQuery extends Knex.QueryBuilder>(
  query: TQuery,
  column: string,
  refs: Iterable<string>,
): TQuery {
  const list = isPostgres(query)
    ? 'select jsonb_array_elements_text(?::jsonb)'
    : 'select value from json_each(?)';
  query.whereRaw(`?? in (${list})`, [column, toJsonParameter([...refs])]);
  return query;
}
