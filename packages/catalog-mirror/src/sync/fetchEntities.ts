import { Entity } from '@backstage/catalog-model';
import { inChunks } from '../sql';
import { isMirroredKind } from './kinds';
import { SyncContext } from './types';

// The catalog takes the refs in one request body, whose size is bounded.
const REFS_A_REQUEST = 500;

/** The entities of mirrored kinds that the catalog has under the given refs. */
export async function fetchEntities(
  context: SyncContext,
  refs: readonly string[],
): Promise<Map<string, Entity>> {
  const { catalog, auth, kinds } = context;
  const credentials = await auth.getOwnServiceCredentials();
  const found = new Map<string, Entity>();
  const mirrored = refs.filter(ref => isMirroredKind(ref, kinds));
  for await (const entityRefs of inChunks(mirrored, REFS_A_REQUEST)) {
    const { items } = await catalog.getEntitiesByRefs(
      { entityRefs },
      { credentials },
    );
    for (const [index, entity] of items.entries()) {
      if (entity) {
        found.set(entityRefs[index], entity);
      }
    }
  }
  return found;
}
