import { Visibility } from '@cairn/catalog-mirror';
import { Knex } from 'knex';
import { selectEntitySummary } from './titles';

/**
 * Which entity `m` of the mirror is, for comparing with a stored uid.
 *
 * @internal
 */
export const UID = `coalesce(m.uid, m.entity_ref)`;

/**
 * Rows of a table (`x`) with `entity_ref` and `uid` that are about an entity which is there, is the same still, and may
 * be seen by the caller; with what lists show of the entity.
 *
 * @internal
 */
export function aboutEntities(options: {
  knex: Knex;
  visibility: Visibility;
  table: string;
}): Knex.QueryBuilder {
  const { knex, visibility, table } = options;
  const query = knex(`${table} as x`)
    .join('mirror_entities as m', 'm.entity_ref', 'x.entity_ref')
    .whereRaw(`x.uid = ${UID}`)
    .select('x.*');
  visibility.restrict(query, 'x.entity_ref');
  selectEntitySummary({ knex, visibility, query });
  return query;
}
