import { setTimeout } from 'node:timers/promises';
import {
  AuthService,
  BackstageCredentials,
  coreServices,
  createBackendModule,
  createBackendPlugin,
  createServiceFactory,
} from '@backstage/backend-plugin-api';
import {
  mockCredentials,
  mockServices,
  startTestBackend,
} from '@backstage/backend-test-utils';
import { Entity, stringifyEntityRef } from '@backstage/catalog-model';
import catalogPlugin from '@backstage/plugin-catalog-backend';
import {
  catalogProcessingExtensionPoint,
  CatalogService,
  catalogServiceRef,
} from '@backstage/plugin-catalog-node';
import { catalogEntityPermissionResourceRef } from '@backstage/plugin-catalog-node/alpha';
import {
  AuthorizeResult,
  PolicyDecision,
} from '@backstage/plugin-permission-common';
import { createPermissionRule } from '@backstage/plugin-permission-node';
import { createTestDatabase, TestDatabaseId } from '@cairn/testing';
import { z } from 'zod/v4';
import { ListProvider } from './ListProvider';

/** A rule that an instance might have added to its catalog, and that nobody else knows. */
const hasOneTag = createPermissionRule({
  name: 'HAS_ONE_TAG',
  description: 'Allow entities that have a tag',
  resourceRef: catalogEntityPermissionResourceRef,
  paramsSchema: z.object({ tag: z.string() }),
  apply: (entity, { tag }) => entity.metadata.tags?.includes(tag) ?? false,
  toQuery: ({ tag }) => ({ key: 'metadata.tags', values: [tag] }),
});

/** Starts the real catalog backend with some entities, and with a permission service whose answer can be set. */
export async function startCatalog(
  id: TestDatabaseId,
  options: { entities: Entity[] },
) {
  const database = await createTestDatabase(id);
  const provider = new ListProvider(options.entities);
  let decision: PolicyDecision = { result: AuthorizeResult.ALLOW };
  const permissions = mockServices.permissions.mock({
    authorizeConditional: async (requests, { credentials }) =>
      requests.map(() =>
        isService(credentials) ? { result: AuthorizeResult.ALLOW } : decision,
      ),
  });
  let services: { catalog: CatalogService; auth: AuthService } | undefined;

  const backend = await startTestBackend({
    features: [
      catalogPlugin,
      mockServices.rootConfig.factory({
        data: {
          catalog: {
            stitchingStrategy: { pollingInterval: { milliseconds: 100 } },
          },
        },
      }),
      createServiceFactory({
        service: coreServices.database,
        deps: {},
        factory: () => ({ getClient: async () => database.knex }),
      }),
      createServiceFactory({
        service: coreServices.permissions,
        deps: {},
        factory: () => permissions,
      }),
      createBackendModule({
        pluginId: 'catalog',
        moduleId: 'test-entities',
        register(env) {
          env.registerInit({
            deps: {
              processing: catalogProcessingExtensionPoint,
              registry: coreServices.permissionsRegistry,
            },
            async init({ processing, registry }) {
              processing.addEntityProvider(provider);
              registry.addPermissionRules([hasOneTag]);
            },
          });
        },
      }),
      createBackendPlugin({
        pluginId: 'stones',
        register(env) {
          env.registerInit({
            deps: { catalog: catalogServiceRef, auth: coreServices.auth },
            async init(deps) {
              services = deps;
            },
          });
        },
      }),
    ],
  });
  const { catalog, auth } = services!;

  return {
    database,
    catalog,
    auth,
    permissions,
    stop: () => backend.stop(),
    /** What the permission service says about every user from now on. */
    decide(next: PolicyDecision) {
      decision = next;
    },
    /** Replaces the content, and waits until the catalog shows it, with all relations. */
    async provide(entities: Entity[]) {
      await provider.replace(entities);
      await settled(catalog, entities);
    },
    /** The refs that the catalog itself shows to a user. */
    async visibleRefs(): Promise<string[]> {
      const { items } = await catalog.queryEntities(
        { fields: ['kind', 'metadata'], limit: 10_000 },
        { credentials: mockCredentials.user() },
      );
      return items.map(stringifyEntityRef).sort();
    },
  };
}

/** Waits until the catalog has exactly the given entities, and has not changed for a while. */
async function settled(catalog: CatalogService, entities: Entity[]) {
  const wanted = entities.map(stringifyEntityRef).sort().join();
  const credentials = mockCredentials.service('plugin:stones');
  let before = '';
  let quiet = 0;
  for (let attempt = 0; attempt < 300; attempt++) {
    const { items } = await catalog.queryEntities(
      { limit: 10_000 },
      { credentials },
    );
    const refs = items.map(stringifyEntityRef).sort().join();
    const etags = items.map(item => item.metadata.etag).join();
    quiet = refs === wanted && etags === before ? quiet + 1 : 0;
    before = etags;
    if (quiet >= 10) {
      return;
    }
    await setTimeout(200);
  }
  throw new Error(`The catalog did not come to rest; it last held ${before}`);
}

function isService(credentials: BackstageCredentials): boolean {
  return (credentials.principal as { type?: string }).type === 'service';
}
