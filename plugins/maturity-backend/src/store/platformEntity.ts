import { Entity } from '@backstage/catalog-model';

/**
 * The platform as an entity. The catalog has none, and sources and predicates want one.
 *
 * @internal
 */
export function platformEntity(): Entity {
  return {
    apiVersion: 'cairn.dev/v1',
    kind: 'Platform',
    metadata: { name: 'platform' },
    spec: {},
  };
}

/** It never changes. @internal */
export const PLATFORM_DIGEST = 'platform';
