import { Entity, stringifyEntityRef } from '@backstage/catalog-model';
import { z } from 'zod/v4';
import { targetsOf } from '../EntityLookup';
import { says } from '../definition/Definition';
import { CatalogObserver } from './CatalogObserver';

/** Says that an entity provides no API, which is not the same as not saying. @internal */
export const ANNOTATION_NO_APIS = 'cairn.dev/no-apis';

/** The APIs that an entity provides; an API is its own. @internal */
export function interfacesOf(entity: Entity): string[] {
  return entity.kind.toLowerCase() === 'api'
    ? [stringifyEntityRef(entity)]
    : targetsOf(entity, 'providesApi');
}

/** @internal */
export const interfaceObserver: CatalogObserver = {
  key: 'catalog.interface',
  title: 'Machine-readable interfaces',
  description:
    '`{ count, withoutDefinition, declaredNone }`: the APIs that the entity provides (an API counts as its own), those among them that have no definition or are not in the catalog, and whether it says by the annotation `cairn.dev/no-apis` that there are none.',
  method: 'declared',
  schema: z.strictObject({
    count: z.int().min(0),
    withoutDefinition: z.array(z.string()),
    declaredNone: z.boolean(),
  }),
  observe(entity, lookup) {
    const apis = interfacesOf(entity);
    const annotation = entity.metadata.annotations?.[ANNOTATION_NO_APIS];
    return {
      value: {
        count: apis.length,
        withoutDefinition: apis
          .filter(ref => !says(lookup.get(ref)?.spec?.definition))
          .slice(0, 50),
        declaredNone: annotation === 'true' && apis.length === 0,
      },
    };
  },
};
