import techInsightsPlugin from '@backstage-community/plugin-tech-insights-backend';
import jsonRulesModule from '@backstage-community/plugin-tech-insights-backend-module-jsonfc';
import {
  FactRetriever,
  techInsightsFactRetrieversExtensionPoint,
} from '@backstage-community/plugin-tech-insights-node';
import {
  createBackendModule,
  SchedulerServiceTaskInvocationDefinition,
} from '@backstage/backend-plugin-api';
import {
  mockCredentials,
  mockServices,
  startTestBackend,
} from '@backstage/backend-test-utils';
import { Entity, stringifyEntityRef } from '@backstage/catalog-model';
import { catalogServiceMock } from '@backstage/plugin-catalog-node/testUtils';
import { JsonObject } from '@backstage/types';
import {
  evaluateCondition,
  parseRubric,
} from '@cairn/backstage-plugin-maturity-common';
import { Observation } from '@cairn/backstage-plugin-maturity-node';
import { DateTime } from 'luxon';
import { AddressInfo } from 'node:net';
import request from 'supertest';
import { collect } from '../__testUtils__/collectAll';
import { json, startServer, TestServer } from '../__testUtils__/startServer';
import { createTechInsights } from './createTechInsights';

function component(name: string, lifecycle = 'production'): Entity {
  return {
    apiVersion: 'backstage.io/v1alpha1',
    kind: 'Component',
    metadata: { name, namespace: 'default' },
    spec: { type: 'service', lifecycle },
  };
}

const PAYMENTS = component('payments');
const LEGACY = component('legacy', 'deprecated');
const UNSEEN = component('unseen');
const SEEN_AT = '2026-11-20T08:00:00.000Z';

function check(conditions: JsonObject, rest: JsonObject = {}): JsonObject {
  return {
    type: 'json-rules-engine',
    name: 'A check',
    description: 'It matters.',
    factIds: ['quality'],
    rule: { conditions },
    ...rest,
  };
}

const COVERED = {
  fact: 'coverage',
  operator: 'greaterThanInclusive',
  value: 80,
};

const CHECKS: JsonObject = {
  covered: check({ all: [COVERED] }, { metadata: { rank: 3 } }),
  uncovered: check({ not: COVERED }),
  maintained: check(
    {
      any: [
        { fact: 'languages', operator: 'contains', value: 'cobol' },
        { fact: 'report', path: '$.open', operator: 'lessThan', value: 5 },
      ],
    },
    { filter: { 'spec.lifecycle': 'Production' } },
  ),
  both: check(
    { all: [COVERED, { fact: 'onCall', operator: 'equal', value: true }] },
    { factIds: ['quality', 'operations.on-call'] },
  ),
};

const FACTS: Record<string, Record<string, any>> = {
  payments: { coverage: 87, languages: ['go'], report: { open: 3 } },
  legacy: { coverage: 12, languages: ['cobol'], report: { open: 70 } },
};

const retrievers: FactRetriever[] = [
  {
    id: 'quality',
    version: '1.0.0',
    schema: {
      coverage: { type: 'integer', description: 'Percent' },
      languages: { type: 'set', description: 'Names' },
      report: { type: 'object', description: 'Of findings' },
    },
    handler: async () =>
      [PAYMENTS, LEGACY].map(({ kind, metadata: { name } }) => ({
        entity: { kind, namespace: 'default', name },
        facts: FACTS[name],
        timestamp: DateTime.fromISO(SEEN_AT),
      })),
  },
  {
    id: 'operations.on-call',
    version: '0.1.0',
    schema: { onCall: { type: 'boolean', description: 'Reachable' } },
    handler: async () => [
      {
        entity: { kind: 'Component', namespace: 'default', name: 'payments' },
        facts: { onCall: true },
        timestamp: DateTime.fromISO(SEEN_AT).minus({ days: 2 }),
      },
    ],
  },
];

function take(base: string, techInsights: JsonObject, checks = CHECKS) {
  return createTechInsights({
    config: mockServices.rootConfig({
      data: {
        maturity: { techInsights },
        techInsights: { factChecker: { checks } },
      },
    }),
    auth: mockServices.auth(),
    discovery: mockServices.discovery.mock({
      getBaseUrl: async id => `${base}/api/${id}`,
    }),
    logger: mockServices.logger.mock(),
  });
}

describe('with the tech-insights backend itself', () => {
  let base: string;
  let server: Awaited<ReturnType<typeof startTestBackend>>['server'];

  beforeAll(async () => {
    const tasks: SchedulerServiceTaskInvocationDefinition[] = [];
    ({ server } = await startTestBackend({
      features: [
        techInsightsPlugin,
        jsonRulesModule,
        createBackendModule({
          pluginId: 'tech-insights',
          moduleId: 'test-retrievers',
          register(env) {
            env.registerInit({
              deps: { point: techInsightsFactRetrieversExtensionPoint },
              async init({ point }) {
                point.addFactRetrievers({
                  quality: retrievers[0],
                  onCall: retrievers[1],
                });
              },
            });
          },
        }),
        mockServices.scheduler.mock({
          scheduleTask: async task => void tasks.push(task),
        }).factory,
        catalogServiceMock.factory({ entities: [PAYMENTS, LEGACY] }),
        mockServices.rootConfig.factory({
          data: {
            techInsights: {
              factRetrievers: {
                quality: { cadence: '* * * * *' },
                onCall: { cadence: '* * * * *' },
              },
              factChecker: { checks: CHECKS },
            },
          },
        }),
      ],
    }));
    base = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
    for (const { fn } of tasks) {
      await fn(new AbortController().signal);
    }
  }, 30_000);

  it('reads facts with their own moments, one value a retriever', async () => {
    const {
      sources: [source],
      documents,
      keys,
    } = take(base, { facts: true });
    expect(documents).toEqual([]);
    const observations = await collect(source, [PAYMENTS, LEGACY, UNSEEN]);
    // Rows come in no order of their own.
    observations.sort((a, b) =>
      `${b.entityRef} ${b.key}`.localeCompare(`${a.entityRef} ${a.key}`),
    );
    expect(observations).toEqual([
      {
        entityRef: 'component:default/payments',
        key: 'tech-insights.facts.quality',
        value: FACTS.payments,
        method: 'pulled',
        observedAt: SEEN_AT,
      },
      {
        entityRef: 'component:default/payments',
        key: 'tech-insights.facts.operations.on-call',
        value: { onCall: true },
        method: 'pulled',
        observedAt: '2026-11-18T08:00:00.000Z',
      },
      {
        entityRef: 'component:default/legacy',
        key: 'tech-insights.facts.quality',
        value: FACTS.legacy,
        method: 'pulled',
        observedAt: SEEN_AT,
      },
    ]);
    expect(source.keys.map(({ key }) => key)).toEqual(
      expect.arrayContaining(observations.map(({ key }) => key)),
    );
    expect(observations.every(({ key }) => keys.has(key))).toBe(true);
  });

  it('answers the checks of its configuration as it does', async () => {
    const {
      sources: [source],
      documents,
      faults,
    } = take(base, { checks: 'import' });
    expect(faults).toEqual([]);
    const { rubric } = parseRubric([
      { content: { id: 'r', title: 'R', targets: [] } },
      ...documents,
    ]);
    const observations = await collect(source, [PAYMENTS, LEGACY, UNSEEN]);

    const verdicts: Record<string, Record<string, string>> = {};
    for (const entity of [PAYMENTS, LEGACY, UNSEEN]) {
      const { name } = entity.metadata;
      const { body: theirs } = await request(server)
        .post(`/api/tech-insights/checks/run/default/component/${name}`)
        .send({ checks: Object.keys(CHECKS) })
        .set('authorization', mockCredentials.service.header());
      verdicts[name] = {};
      for (const { criterion, id } of rubric.criteria.map(each => ({
        criterion: each,
        id: each.id.replace('tech-insights-', ''),
      }))) {
        const ours = verdictOf(
          observations.find(
            each =>
              each.key === criterion.evidence.key &&
              each.entityRef === stringifyEntityRef(entity),
          ),
          criterion.condition,
        );
        verdicts[name][id] = ours;
        const their = (theirs as any[]).find(
          ({ check: { id: it } }) => it === id,
        );
        expect([id, their?.result]).toEqual([
          id,
          { pass: true, fail: false }[ours],
        ]);
      }
    }
    expect(verdicts).toEqual({
      payments: {
        covered: 'pass',
        uncovered: 'fail',
        maintained: 'pass',
        both: 'pass',
      },
      legacy: {
        covered: 'fail',
        uncovered: 'pass',
        maintained: 'not asked',
        both: 'tech-insights holds no fact "onCall" of quality or operations.on-call for this entity.',
      },
      unseen: {
        covered:
          'tech-insights holds no fact "coverage" of quality for this entity.',
        uncovered:
          'tech-insights holds no fact "coverage" of quality for this entity.',
        maintained:
          'tech-insights holds no fact "languages" of quality for this entity.',
        both: 'tech-insights holds no fact "coverage" of quality or operations.on-call for this entity.',
      },
    });
    expect(
      observations.find(
        ({ key, entityRef }) =>
          key === 'tech-insights.checks.both' && entityRef.endsWith('payments'),
      ),
    ).toMatchObject({
      value: { coverage: 87, onCall: true },
      observedAt: '2026-11-18T08:00:00.000Z',
    });
  });

  it('is silent in an instance without tech-insights', async () => {
    const { server: empty } = await startTestBackend({ features: [] });
    const port = (empty.address() as AddressInfo).port;
    const {
      sources: [source],
    } = take(`http://127.0.0.1:${port}`, { facts: true, checks: 'import' });
    await expect(collect(source, [PAYMENTS])).resolves.toEqual([]);
  });
});

function verdictOf(
  observation: Observation | undefined,
  condition: Parameters<typeof evaluateCondition>[0]['condition'],
): string {
  if (!observation) {
    return 'not asked';
  }
  if ('unavailable' in observation) {
    return observation.unavailable;
  }
  const { value } = observation;
  return evaluateCondition({ condition, value, now: SEEN_AT }).outcome;
}

describe('with a tech-insights backend that has faults', () => {
  let server: TestServer;

  beforeEach(async () => {
    server = await startServer();
  });
  afterEach(async () => {
    await server.close();
  });

  const schemas = [{ id: 'quality', version: '1', coverage: {} }];

  function answers(latest: TestServer['handler']) {
    server.handler = (req, res) =>
      req.url!.includes('fact-schemas')
        ? json(res, 200, schemas)
        : latest(req, res);
  }

  function observe(entities = [PAYMENTS]) {
    const {
      sources: [source],
    } = take(
      server.url,
      { facts: true, checks: 'import' },
      { covered: CHECKS.covered },
    );
    return collect(source, entities);
  }

  it.each<[string, TestServer['handler'], string]>([
    ['forbids it', (_, res) => json(res, 403, {}), '(403)'],
    ['fails', (_, res) => json(res, 500, {}), 'answered 500'],
    ['answers nonsense', (_, res) => json(res, 200, { id: 1 }), 'not known'],
  ])('fails as a whole where it %s', async (_, handler, reason) => {
    server.handler = handler;
    await expect(observe()).rejects.toThrow(reason);
  });

  it('says of one entity why there is nothing, and goes on', async () => {
    answers((req, res) =>
      req.url!.includes('legacy')
        ? json(res, 500, {})
        : json(res, 200, {
            quality: { facts: { coverage: 90 }, timestamp: SEEN_AT },
          }),
    );
    const observations = await observe([LEGACY, PAYMENTS]);
    expect(observations).toMatchObject([
      {
        key: 'tech-insights.facts.quality',
        unavailable: 'Tech Insights answered 500.',
      },
      {
        key: 'tech-insights.checks.covered',
        unavailable: 'Tech Insights answered 500.',
      },
      { key: 'tech-insights.facts.quality', value: { coverage: 90 } },
      { key: 'tech-insights.checks.covered', value: { coverage: 90 } },
    ]);
  });

  it('gives up where nobody is answered any more', async () => {
    answers((_, res) => json(res, 503, {}));
    const many = Array.from({ length: 60 }, (_, index) =>
      component(`c${index}`),
    );
    await expect(observe(many)).rejects.toThrow('answered 503');
    expect(server.requests.length).toBeLessThan(15);
  });

  it('calls facts unknown whose moment is lost', async () => {
    answers((_, res) =>
      json(res, 200, { quality: { facts: { coverage: 90 }, timestamp: null } }),
    );
    const observations = await observe();
    expect(observations).toHaveLength(2);
    for (const observation of observations) {
      expect(observation).toMatchObject({
        unavailable: expect.stringContaining('does not say when'),
      });
    }
  });
});

describe('maturity.techInsights', () => {
  it('maps ranks and categories to levels and workframes', () => {
    const { documents } = take(
      'http://localhost',
      {
        checks: 'import',
        levels: { 3: 4 },
        workframes: { 'Code Quality': 'developer-experience' },
        owner: 'group:default/quality',
        appliesTo: { kind: 'Component' },
      },
      {
        covered: check(
          { all: [COVERED] },
          { metadata: { rank: 3, category: 'Code Quality' } },
        ),
      },
    );
    expect(documents).toMatchObject([
      {
        content: {
          criteria: [
            {
              level: 4,
              workframe: 'developer-experience',
              owner: 'group:default/quality',
              appliesTo: { kind: 'Component' },
            },
          ],
        },
      },
    ]);
  });

  it('takes over nothing unless told to, and names what it cannot use', () => {
    expect(take('http://localhost', {})).toMatchObject({
      sources: [],
      documents: [],
    });
    expect(() => take('http://localhost', { checks: 'all' })).toThrow(
      "maturity.techInsights.checks is 'all'; write import or ignore",
    );
    expect(() =>
      take('http://localhost', { checks: 'import', level: 5 }),
    ).toThrow('maturity.techInsights.level is 5; write a level from 1 to 4');
    expect(() =>
      take('http://localhost', { checks: 'import', workframes: { a: 'b' } }),
    ).toThrow('maturity.techInsights.workframes.a is "b"; write one of');
    expect(
      take('http://localhost', { checks: 'import' }, { broken: 5 }).faults,
    ).toEqual([
      {
        file: 'techInsights.factChecker.checks',
        path: 'broken',
        reason: expect.stringContaining('write a check'),
      },
    ]);
  });
});
