import { Entity } from '@backstage/catalog-model';
import { JsonObject } from '@backstage/types';

/** Nothing generated can collide with the examples. */
const NAMESPACE = 'scale';

/**
 * A generated entity in a namespace of its own.
 *
 * @internal
 */
export function scaleEntity(options: {
  kind: string;
  name: string;
  metadata?: Partial<Entity['metadata']>;
  spec: JsonObject;
}): Entity {
  const { kind, name, metadata, spec } = options;
  return {
    apiVersion: 'backstage.io/v1alpha1',
    kind,
    metadata: { ...metadata, name, namespace: NAMESPACE },
    spec,
  };
}

/**
 * `prefix-001`: names that sort as they count.
 *
 * @internal
 */
export function numbered(prefix: string, index: number): string {
  return `${prefix}-${String(index + 1).padStart(4, '0')}`;
}
