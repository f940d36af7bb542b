import { parseEntityRef, stringifyEntityRef } from '@backstage/catalog-model';
import { whereRefIn } from '../sql';
import { digestOf } from './entityRow';
import { fetchEntities } from './fetchEntities';
import { SyncContext, SyncResult } from './types';
import { ChangedEntity, deleteEntities, writeEntities } from './writeEntities';
import { writeGroupClosure } from './writeGroupClosure';

/** Brings some entities up to date with the catalog. */
export async function syncEntities(
  context: SyncContext,
  entityRefs: readonly string[],
): Promise<SyncResult> {
  const { knex } = context;
  const refs = [
    ...new Set(entityRefs.map(ref => stringifyEntityRef(parseEntityRef(ref)))),
  ];
  const rows: { entity_ref: string; digest: string }[] = await whereRefIn(
    knex('mirror_entities').select('entity_ref', 'digest'),
    'entity_ref',
    refs,
  );
  const known = new Map(rows.map(row => [row.entity_ref, row.digest]));
  const found = await fetchEntities(context, refs);

  const differing = new Map<string, ChangedEntity>();
  for (const [ref, entity] of found) {
    const digest = digestOf(entity);
    if (known.get(ref) !== digest) {
      differing.set(ref, { entity, digest });
    }
  }
  const changed = [...differing.keys()];
  const removed = [...known.keys()].filter(ref => !found.has(ref));

  await writeEntities(knex, [...differing.values()]);
  if (removed.length > 0) {
    await deleteEntities(knex, removed);
  }
  if ([...changed, ...removed].some(ref => ref.startsWith('group:'))) {
    await writeGroupClosure(knex);
  }
  return { changed, removed };
}
