import {
  BackstageCredentials,
  coreServices,
  createServiceFactory,
  PermissionsService,
} from '@backstage/backend-plugin-api';
import {
  mockCredentials,
  mockServices,
  startTestBackend,
  TestBackend,
} from '@backstage/backend-test-utils';
import {
  CatalogService,
  catalogServiceRef,
} from '@backstage/plugin-catalog-node';
import { catalogServiceMock } from '@backstage/plugin-catalog-node/testUtils';
import {
  AuthorizeResult,
  PolicyDecision,
} from '@backstage/plugin-permission-common';
// The plugin is what is measured.
// eslint-disable-next-line @backstage/no-mixed-plugin-imports
import maturityPlugin from '@cairn/backstage-plugin-maturity-backend';
import { countStatements } from '@cairn/testing';
import { Population } from './Population';

/**
 * Who asks, by what the policy lets them see of the catalog.
 *
 * @internal
 */
export type Viewer = 'everything' | 'own';

/** The refs by which the viewer of their own entities owns some. */
const CLAIMS = ['user:default/person-1', 'group:default/team-1'];

const DECISIONS: Record<Viewer, PolicyDecision> = {
  everything: { result: AuthorizeResult.ALLOW },
  own: {
    result: AuthorizeResult.CONDITIONAL,
    pluginId: 'catalog',
    resourceType: 'catalog-entity',
    conditions: {
      rule: 'IS_ENTITY_OWNER',
      resourceType: 'catalog-entity',
      params: { claims: CLAIMS },
    },
  },
};

const permissions: PermissionsService = {
  authorize: async requests =>
    requests.map(() => ({ result: AuthorizeResult.ALLOW })),
  authorizeConditional: async (requests, options) =>
    requests.map(() => decisionFor(options?.credentials)),
};

function decisionFor(credentials?: BackstageCredentials): PolicyDecision {
  const principal = credentials?.principal as { userEntityRef?: string };
  return principal?.userEntityRef?.endsWith('/own')
    ? DECISIONS.own
    : DECISIONS.everything;
}

/**
 * What one page cost.
 *
 * @internal
 */
export interface PageCost {
  milliseconds: number;
  statements: number;
  catalogCalls: number;
}

/**
 * The maturity plugin in a backend, over a population, asked by HTTP as a page asks it.
 *
 * @internal
 */
export class Portal {
  readonly #population: Population;
  readonly #catalog: CountedCatalog;
  readonly #backend: TestBackend;

  private constructor(options: {
    population: Population;
    catalog: CountedCatalog;
    backend: TestBackend;
  }) {
    this.#population = options.population;
    this.#catalog = options.catalog;
    this.#backend = options.backend;
  }

  static async open(population: Population): Promise<Portal> {
    const catalog = countedCatalog(population);
    const backend = await startTestBackend({
      features: [
        maturityPlugin,
        mockServices.database.factory({ knex: population.knex }),
        createServiceFactory({
          service: coreServices.userInfo,
          deps: {},
          factory: () => mockServices.userInfo({ ownershipEntityRefs: CLAIMS }),
        }),
        mockServices.rootConfig.factory({
          data: { maturity: { rubric: { path: population.rubricPath } } },
        }),
        createServiceFactory({
          service: catalogServiceRef,
          deps: {},
          factory: () => catalog.service,
        }),
        createServiceFactory({
          service: coreServices.permissions,
          deps: {},
          factory: () => permissions,
        }),
        // Everything is stored already; tasks would only get into the way of what is measured.
        mockServices.scheduler.factory({ skipTaskRunOnStartup: true }),
      ],
    });
    return new Portal({ population, catalog, backend });
  }

  /** Asks what a page asks, one request after the other, once to warm up and once to measure. */
  async cost(viewer: Viewer, paths: readonly string[]): Promise<PageCost> {
    await this.#ask(viewer, paths);
    const counter = countStatements(this.#population.knex);
    const callsBefore = this.#catalog.calls();
    const start = performance.now();
    await this.#ask(viewer, paths);
    const milliseconds = performance.now() - start;
    counter.stop();
    return {
      milliseconds,
      statements: counter.count,
      catalogCalls: this.#catalog.calls() - callsBefore,
    };
  }

  async close(): Promise<void> {
    await this.#backend.stop();
  }

  async #ask(viewer: Viewer, paths: readonly string[]): Promise<void> {
    for (const path of paths) {
      const response = await fetch(
        `http://localhost:${this.#backend.server.port()}/api/maturity${path}`,
        {
          headers: {
            authorization: mockCredentials.user.header(
              `user:default/${viewer}`,
            ),
          },
        },
      );
      const body = await response.text();
      if (!response.ok) {
        throw new Error(
          `GET ${path} as '${viewer}' answered ${response.status}: ${body}`,
        );
      }
    }
  }
}

interface CountedCatalog {
  service: CatalogService;
  calls(): number;
}

function countedCatalog(population: Population): CountedCatalog {
  let calls = 0;
  const service = new Proxy(
    catalogServiceMock({ entities: population.entities }),
    {
      get(target, name, receiver) {
        const member = Reflect.get(target, name, receiver);
        if (typeof member !== 'function') {
          return member;
        }
        return (...args: unknown[]) => {
          calls += 1;
          return member.apply(target, args);
        };
      },
    },
  );
  return { service, calls: () => calls };
}
