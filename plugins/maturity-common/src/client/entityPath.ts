import { parseEntityRef } from '@backstage/catalog-model';

/**
 * The path of one entity under the base URL.
 *
 * @internal
 */
export function entityPath(entityRef: string): string {
  const { kind, namespace, name } = parseEntityRef(entityRef);
  return `/entities/${[kind, namespace, name]
    .map(encodeURIComponent)
    .join('/')}`;
}
