import { Entity } from '@backstage/catalog-model';
import { z } from 'zod/v4';
import { targetsOf } from '../EntityLookup';
import { CatalogObserver } from './CatalogObserver';
import { relatedSchema, relatedValue } from './related';

/** Says that an entity depends on nothing, which is not the same as not saying. @internal */
export const ANNOTATION_NO_DEPENDENCIES = 'cairn.dev/no-dependencies';

/** What an entity depends on: components, resources, and APIs that it consumes. @internal */
export function dependenciesOf(entity: Entity): string[] {
  return targetsOf(entity, 'dependsOn', 'consumesApi');
}

/** @internal */
export const dependenciesObserver: CatalogObserver = {
  key: 'catalog.dependencies',
  title: 'Dependencies',
  description:
    '`{ count, dependencies, declaredNone }`: what the entity depends on or consumes, and whether it says by the annotation `cairn.dev/no-dependencies` that there is nothing.',
  method: 'declared',
  schema: z.strictObject({
    count: z.int().min(0),
    dependencies: z.array(z.string()),
    declaredNone: z.boolean(),
  }),
  observe(entity) {
    const dependencies = dependenciesOf(entity);
    const annotation =
      entity.metadata.annotations?.[ANNOTATION_NO_DEPENDENCIES];
    return {
      value: {
        count: dependencies.length,
        dependencies: dependencies.slice(0, 50),
        declaredNone: annotation === 'true' && dependencies.length === 0,
      },
    };
  },
};

/** @internal */
export const dependenciesResolveObserver: CatalogObserver = {
  key: 'catalog.dependencies-resolve',
  title: 'Dependencies that resolve',
  description:
    '`{ count, dangling, ownerless }`: of the dependencies, those that the catalog does not have, and those whose owner it does not have. Without any dependency this is a declaration, not a measurement.',
  method: 'measured',
  schema: relatedSchema,
  observe(entity, lookup) {
    const dependencies = dependenciesOf(entity);
    return {
      value: relatedValue(dependencies, lookup),
      // Nothing was looked up: that there is nothing to look up is the entity's own word.
      ...(dependencies.length === 0 && { method: 'declared' as const }),
    };
  },
};
