import { setTimeout as wait } from 'node:timers/promises';
import {
  BackendFeature,
  coreServices,
  createBackendModule,
  createServiceFactory,
  SchedulerServiceTaskInvocationDefinition,
} from '@backstage/backend-plugin-api';
import {
  mockCredentials,
  mockServices,
  startTestBackend,
} from '@backstage/backend-test-utils';
import { Entity } from '@backstage/catalog-model';
import { catalogServiceRef } from '@backstage/plugin-catalog-node';
import {
  AuthorizeResult,
  PolicyDecision,
} from '@backstage/plugin-permission-common';
import { JsonObject } from '@backstage/types';
import { EvidenceSource } from '@cairn/backstage-plugin-maturity-node';
import { evidenceSourcesExtensionPoint } from '@cairn/backstage-plugin-maturity-node';
import {
  createTestDatabase,
  group,
  TestDatabaseId,
  user,
} from '@cairn/testing';
import request from 'supertest';
import maturityPlugin from '..';
import { changeableCatalog } from './changeableCatalog';
import { rubricFile } from './rubricFile';

/** People, by what the policy lets them see of the catalog and do here. */
export const PERSONAS = {
  everything: { catalog: AuthorizeResult.ALLOW, maturity: true },
  owner: { catalog: AuthorizeResult.CONDITIONAL, maturity: true },
  blind: { catalog: AuthorizeResult.DENY, maturity: true },
  powerless: { catalog: AuthorizeResult.ALLOW, maturity: false },
} as const;

/** @internal */
export type Persona = keyof typeof PERSONAS;

/** The header of a persona's requests. */
export function as(persona: Persona | 'service'): { authorization: string } {
  return {
    authorization:
      persona === 'service'
        ? mockCredentials.service.header()
        : mockCredentials.user.header(`user:default/${persona}`),
  };
}

/** The header of an external caller with this subject. */
export function asMachine(subject: string): { authorization: string } {
  const header = mockCredentials.service.header({
    onBehalfOf: mockCredentials.service(subject),
    targetPluginId: 'maturity',
  });
  return { authorization: header };
}

/** The whole plugin in a backend, with a policy that knows the personas, and one test source. */
export async function startMaturityBackend(
  id: TestDatabaseId,
  options: {
    entities: Entity[];
    sources: EvidenceSource[];
    features?: BackendFeature[];
    /** Configuration of the plugin, beside the rubric. */
    maturity?: JsonObject;
    /** Configuration of `backend.auth`. */
    auth?: JsonObject;
  },
) {
  const { knex } = await createTestDatabase(id);
  const catalog = changeableCatalog([
    group({ name: 'team' }),
    user({ name: 'owner', memberOf: ['team'] }),
    ...options.entities,
  ]);
  const file = rubricFile();
  const audited: { eventId: string; outcome: string; meta: object }[] = [];
  const tasks = new Map<string, SchedulerServiceTaskInvocationDefinition>();
  const scheduler = mockServices.scheduler.mock({
    async scheduleTask(task) {
      tasks.set(task.id, task);
    },
  });
  const permissions = mockServices.permissions.mock({
    authorize: async (requests, { credentials }) =>
      requests.map(() => ({
        result: personaOf(credentials).maturity
          ? AuthorizeResult.ALLOW
          : AuthorizeResult.DENY,
      })),
    authorizeConditional: async (requests, { credentials }) =>
      requests.map(() => catalogDecision(personaOf(credentials).catalog)),
  });

  const { server } = await startTestBackend({
    features: [
      maturityPlugin,
      createBackendModule({
        pluginId: 'maturity',
        moduleId: 'test-sources',
        register(env) {
          env.registerInit({
            deps: { sources: evidenceSourcesExtensionPoint },
            async init({ sources }) {
              sources.addEvidenceSource(...options.sources);
            },
          });
        },
      }),
      createServiceFactory({
        service: catalogServiceRef,
        deps: {},
        factory: () => catalog.catalog,
      }),
      mockServices.database.factory({ knex }),
      permissions.factory,
      scheduler.factory,
      mockServices.userInfo.mock({
        getUserInfo: async ({ principal }) => {
          const { userEntityRef } = principal as { userEntityRef: string };
          return {
            userEntityRef,
            ownershipEntityRefs: [
              userEntityRef,
              ...(userEntityRef === 'user:default/owner'
                ? ['group:default/team']
                : []),
            ],
          };
        },
      }).factory,
      createServiceFactory({
        service: coreServices.auditor,
        deps: {},
        factory: () => ({
          async createEvent({ eventId, severityLevel, meta }) {
            const note = (outcome: string) => async () => {
              audited.push({
                eventId,
                outcome,
                meta: { ...meta, severityLevel },
              });
            };
            return { success: note('success'), fail: note('fail') };
          },
        }),
      }),
      mockServices.rootConfig.factory({
        data: {
          maturity: { rubric: { path: file.path }, ...options.maturity },
          backend: {
            ...(options.auth && { auth: options.auth }),
            actions: { pluginSources: ['maturity'] },
          },
        },
      }),
      ...(options.features ?? []),
    ],
  });

  /** Follows the catalog until so many entities are assessed. */
  async function follow(
    entities: number,
    headers = as('everything'),
  ): Promise<void> {
    // Once everything is there it would look again for more, after some seconds.
    const enough = new AbortController();
    const run = Promise.resolve(
      tasks.get('maturity-catalog-sync')!.fn(enough.signal),
    ).catch(error => {
      if (!enough.signal.aborted) {
        throw error;
      }
    });
    for (let assessed = -1; assessed < entities; ) {
      await wait(50);
      const { body } = await request(server)
        .get('/api/maturity/summary')
        .set(headers);
      assessed = body.entities;
    }
    enough.abort();
    await run;
  }

  return {
    server,
    knex,
    catalog,
    rubricFile: file,
    tasks,
    audited,
    follow,
  };
}

function personaOf(credentials: { principal?: unknown; token?: string }) {
  const { principal } = credentials as {
    principal?: { userEntityRef?: string };
  };
  const name = principal?.userEntityRef?.split('/')[1];
  // Services pass every permission check, as they do in Backstage.
  return PERSONAS[(name ?? 'everything') as Persona] ?? PERSONAS.blind;
}

function catalogDecision(
  result: (typeof PERSONAS)[Persona]['catalog'],
): PolicyDecision {
  return result === AuthorizeResult.CONDITIONAL
    ? {
        result,
        pluginId: 'catalog',
        resourceType: 'catalog-entity',
        conditions: {
          rule: 'IS_ENTITY_OWNER',
          resourceType: 'catalog-entity',
          params: { claims: ['user:default/owner', 'group:default/team'] },
        },
      }
    : { result };
}
