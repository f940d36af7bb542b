import { Entity } from '@backstage/catalog-model';
import { Knex } from 'knex';
import { inChunks, whereRefIn } from './sql';

/** Reads entities in the order of their refs: all, or those of the given refs. */
export async function readEntities(
  knex: Knex,
  refs?: readonly string[],
): Promise<Entity[]> {
  const query = knex('mirror_entities').select('entity').orderBy('entity_ref');
  const rows: { entity: string }[] = await (refs
    ? whereRefIn(query, 'entity_ref', refs)
    : query);

  const entities: Entity[] = [];
  for await (const chunk of inChunks(rows)) {
    for (const row of chunk) {
      entities.push(JSON.parse(row.entity));
    }
  }
  return entities;
}
