import {
  ANNOTATION_LOCATION,
  ANNOTATION_ORIGIN_LOCATION,
  Entity,
} from '@backstage/catalog-model';

/**
 * Says where an entity is written, which the catalog wants of every entity that a provider hands in. Placeholders
 * such as `$text` in it are resolved from there.
 *
 * @internal
 */
export function withLocation(options: {
  entity: Entity;
  /** A location ref, such as `url:file:///example.yaml`. */
  location: string;
}): Entity {
  const { entity, location } = options;
  return {
    ...entity,
    metadata: {
      ...entity.metadata,
      annotations: {
        [ANNOTATION_LOCATION]: location,
        [ANNOTATION_ORIGIN_LOCATION]: location,
        ...entity.metadata.annotations,
      },
    },
  };
}
