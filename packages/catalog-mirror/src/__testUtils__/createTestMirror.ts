import { mockServices } from '@backstage/backend-test-utils';
import { Entity } from '@backstage/catalog-model';
import { CatalogService } from '@backstage/plugin-catalog-node';
import { catalogServiceMock } from '@backstage/plugin-catalog-node/testUtils';
import {
  AuthorizeResult,
  PolicyDecision,
} from '@backstage/plugin-permission-common';
import { createTestDatabase, TestDatabaseId } from '@cairn/testing';
import { CatalogMirror, CatalogMirrorOptions } from '../CatalogMirror';

/** A catalog in memory whose content can be replaced. */
export function changeableCatalog(initial: Entity[]) {
  let current = catalogServiceMock({ entities: initial });
  return {
    catalog: new Proxy({} as CatalogService, {
      get: (_target, name: keyof CatalogService) => current[name].bind(current),
    }),
    set(entities: Entity[]) {
      current = catalogServiceMock({ entities });
    },
    /** Answers every following call by an error. */
    fail(message: string) {
      current = new Proxy(current, {
        get: () => () => {
          throw new Error(message);
        },
      });
    },
  };
}

/** A permission service that always answers with one decision. */
export function deciding(decision: PolicyDecision) {
  return mockServices.permissions.mock({
    authorizeConditional: async requests => requests.map(() => decision),
  });
}

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
