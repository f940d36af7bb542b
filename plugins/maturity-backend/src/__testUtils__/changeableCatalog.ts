import { Entity } from '@backstage/catalog-model';
import { CatalogService } from '@backstage/plugin-catalog-node';
import { catalogServiceMock } from '@backstage/plugin-catalog-node/testUtils';
import { withRelations } from '@cairn/testing';

/** A catalog in memory whose entities can be replaced. Relations are derived from specs. */
export function changeableCatalog(initial: Entity[]) {
  let current: CatalogService;
  function set(entities: Entity[]) {
    current = catalogServiceMock({ entities: withRelations(entities) });
  }
  set(initial);
  return {
    set,
    catalog: {
      streamEntities: (...args) => current.streamEntities(...args),
      getEntitiesByRefs: (...args) => current.getEntitiesByRefs(...args),
      queryEntities: (...args) => current.queryEntities(...args),
      getEntities: (...args) => current.getEntities(...args),
    } as CatalogService,
  };
}
