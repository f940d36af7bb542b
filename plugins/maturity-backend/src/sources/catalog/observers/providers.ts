import { Entity } from '@backstage/catalog-model';
import { z } from 'zod/v4';
import { targetsOf } from '../EntityLookup';
import { CatalogObserver } from './CatalogObserver';
import { relatedSchema, relatedValue } from './related';

/** The components that serve an API. @internal */
export function providersOf(entity: Entity): string[] {
  return targetsOf(entity, 'apiProvidedBy');
}

/** @internal */
export const providersObserver: CatalogObserver = {
  key: 'catalog.providers',
  title: 'Providers of the API',
  description: '`{ count, providers }`: the components that provide an API.',
  method: 'declared',
  schema: z.strictObject({
    count: z.int().min(0),
    providers: z.array(z.string()),
  }),
  observe(entity) {
    if (entity.kind.toLowerCase() !== 'api') {
      return undefined;
    }
    const providers = providersOf(entity);
    return {
      value: { count: providers.length, providers: providers.slice(0, 50) },
    };
  },
};

/** @internal */
export const providersResolveObserver: CatalogObserver = {
  key: 'catalog.providers-resolve',
  title: 'Providers that resolve',
  description:
    '`{ count, dangling, ownerless }`: of the components that provide an API, those that the catalog does not have, and those whose owner it does not have.',
  method: 'measured',
  schema: relatedSchema,
  observe(entity, lookup) {
    return entity.kind.toLowerCase() === 'api'
      ? { value: relatedValue(providersOf(entity), lookup) }
      : undefined;
  },
};
