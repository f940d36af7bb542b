import { Entity, stringifyEntityRef } from '@backstage/catalog-model';
import { Knex } from 'knex';
import { deleteRows, inChunks, upsertRows } from '../sql';
import { entityRow, relationRows } from './entityRow';
import { searchRows } from './searchRows';

/** An entity that differs from what the mirror holds. */
export interface ChangedEntity {
  entity: Entity;
  digest: string;
}

// An entity has some 30 search rows, so a chunk is a few thousand rows: short enough a transaction to stand between.
const ENTITIES_A_CHUNK = 100;

/** Writes entities with their search rows and relations; for each of them all or nothing. */
export async function writeEntities(
  knex: Knex,
  changed: readonly ChangedEntity[],
): Promise<void> {
  // Always in the same order, so that two replicas that write the same entities wait for each other and never
  // deadlock.
  const sorted = changed
    .map(({ entity, digest }) => ({ entity, row: entityRow(entity, digest) }))
    .sort((a, b) => (a.row.entity_ref < b.row.entity_ref ? -1 : 1));

  for await (const chunk of inChunks(sorted, ENTITIES_A_CHUNK)) {
    const refs = chunk.map(({ row }) => ({ entity_ref: row.entity_ref }));
    await knex.transaction(async transaction => {
      // First, since it locks the entities: another replica's rows must be committed before the delete looks for them.
      await upsertRows({
        knex: transaction,
        table: 'mirror_entities',
        columns: {
          entity_ref: 'text',
          uid: 'text',
          kind: 'text',
          namespace: 'text',
          name: 'text',
          title: 'text',
          type: 'text',
          lifecycle: 'text',
          owner_ref: 'text',
          system_ref: 'text',
          etag: 'text',
          digest: 'text',
          orphan: 'boolean',
          entity: 'text',
          search_text: 'text',
        },
        key: ['entity_ref'],
        rows: chunk.map(({ row }) => row),
      });
      await deleteDetails(transaction, refs);
      await upsertRows({
        knex: transaction,
        table: 'mirror_search',
        columns: { entity_ref: 'text', key: 'text', value: 'text' },
        rows: chunk.flatMap(({ entity }) =>
          searchRows(stringifyEntityRef(entity), entity),
        ),
      });
      await upsertRows({
        knex: transaction,
        table: 'mirror_relations',
        columns: { entity_ref: 'text', type: 'text', target_ref: 'text' },
        key: ['entity_ref', 'type', 'target_ref'],
        rows: chunk.flatMap(({ entity }) => relationRows(entity)),
      });
    });
  }
}

/** Deletes entities with all their rows. */
export async function deleteEntities(
  knex: Knex,
  refs: readonly string[],
): Promise<void> {
  const rows = [...refs].sort().map(ref => ({ entity_ref: ref }));
  await knex.transaction(async transaction => {
    await deleteRows({
      knex: transaction,
      table: 'mirror_entities',
      key: { entity_ref: 'text' },
      rows,
    });
    await deleteDetails(transaction, rows);
  });
}

async function deleteDetails(
  knex: Knex,
  rows: { entity_ref: string }[],
): Promise<void> {
  for (const table of ['mirror_search', 'mirror_relations']) {
    await deleteRows({ knex, table, key: { entity_ref: 'text' }, rows });
  }
}
