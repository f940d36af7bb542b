import { isPostgres, whereRefIn } from '@cairn/catalog-mirror';
import { Knex } from 'knex';

/**
 * Takes the rows of entities in `assessed` for the rest of the transaction. Whoever is later waits here, and then sees
 * what the first has written. Always in the order of refs, so that two replicas do not wait for each other. SQLite has
 * one writer anyhow.
 *
 * @param columns - what is wanted of them
 * @param narrow - narrows them further
 * @internal
 */
export async function lockAssessed<TRow>(options: {
  knex: Knex;
  entityRefs: readonly string[];
  columns: readonly string[];
  narrow?(query: Knex.QueryBuilder): void;
}): Promise<TRow[]> {
  const { knex, entityRefs, columns, narrow } = options;
  const query = whereRefIn(
    knex('assessed').select(columns).orderBy('entity_ref'),
    'entity_ref',
    entityRefs,
  );
  narrow?.(query);
  return isPostgres(knex) ? query.forUpdate() : query;
}
