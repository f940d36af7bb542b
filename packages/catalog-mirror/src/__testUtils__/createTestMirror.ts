import { mockServices } from '@backstage/backend-test-utils';
import { Entity, stringifyEntityRef } from '@backstage/catalog-model';
import { CatalogService } from '@backstage/plugin-catalog-node';
import { catalogServiceMock } from '@backstage/plugin-catalog-node/testUtils';
import {
  AuthorizeResult,
  PolicyDecision,
} from '@backstage/plugin-permission-common';
import { createTestDatabase, TestDatabaseId } from '@cairn/testing';
import { CatalogMirror, CatalogMirrorOptions } from '../CatalogMirror';

/** A mirror in a fresh database, over a catalog in memory, where everything is allowed unless said otherwise. */
export async function createTestMirror(
  id: TestDatabaseId,
  options: { entities?: Entity[] } & Partial<CatalogMirrorOptions> = {},
) {
  const { entities = [], ...overrides } = options;
  const database = await createTestDatabase(id);
  const source = changeableCatalog(entities);
  const mirror = await CatalogMirror.create({
    knex: database.knex,
    catalog: source.catalog,
    auth: mockServices.auth({ pluginId: 'stones' }),
    permissions: deciding({ result: AuthorizeResult.ALLOW }),
    logger: mockServices.logger.mock(),
    ...overrides,
  });
  return { mirror, source, database, knex: database.knex };
}

/** A permission service that always answers with one decision. */
export function deciding(decision: PolicyDecision) {
  return mockServices.permissions.mock({
    authorizeConditional: async requests => requests.map(() => decision),
  });
}

/** A catalog in memory whose content and behavior can be changed. */
function changeableCatalog(initial: Entity[]) {
  let current: CatalogService = catalogServiceMock({ entities: initial });
  let streamEntities = current.streamEntities.bind(current);
  function set(entities: Entity[]) {
    current = catalogServiceMock({ entities });
    streamEntities = current.streamEntities.bind(current);
  }

  return {
    set,
    catalog: {
      streamEntities: (...args) => streamEntities(...args),
      getEntitiesByRefs: (...args) => current.getEntitiesByRefs(...args),
    } as CatalogService,
    /** From now on a full pass gives one page with one entity, and then an error. */
    failAfter(entity: Entity) {
      streamEntities = async function* failing() {
        yield [entity];
        throw new Error('The catalog went away');
      };
    },
    /** From now on full passes miss an entity that the catalog has nevertheless. */
    hideFromPages(entityRef: string) {
      const whole = streamEntities;
      streamEntities = async function* missing(...args) {
        for await (const page of whole(...args)) {
          yield page.filter(entity => stringifyEntityRef(entity) !== entityRef);
        }
      };
    },
  };
}
