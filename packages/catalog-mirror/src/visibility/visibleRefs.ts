import { BackstageCredentials } from '@backstage/backend-plugin-api';
import { stringifyEntityRef } from '@backstage/catalog-model';
import { CatalogService } from '@backstage/plugin-catalog-node';
import { kindsRequest } from '../sync';

const PAGE_SIZE = 1000;

/**
 * Asks the catalog itself which entities somebody may see, up to a limit. What is beyond it counts as hidden, since
 * showing too little can be noticed and put right, and showing too much cannot.
 */
export async function visibleRefs(options: {
  catalog: CatalogService;
  credentials: BackstageCredentials;
  kinds?: readonly string[];
  limit: number;
}): Promise<{ refs: Set<string>; truncated: boolean }> {
  const { catalog, credentials, kinds, limit } = options;
  const refs = new Set<string>();
  const pages = catalog.streamEntities(
    {
      ...kindsRequest(kinds),
      fields: ['kind', 'metadata.namespace', 'metadata.name'],
      pageSize: Math.min(PAGE_SIZE, limit + 1),
      totalItems: 'exclude',
    },
    { credentials },
  );
  for await (const page of pages) {
    for (const entity of page) {
      if (refs.size >= limit) {
        return { refs, truncated: true };
      }
      refs.add(stringifyEntityRef(entity));
    }
  }
  return { refs, truncated: false };
}
