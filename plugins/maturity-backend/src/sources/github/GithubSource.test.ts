import { mockServices } from '@backstage/backend-test-utils';
import { Entity } from '@backstage/catalog-model';
import { JsonObject } from '@backstage/types';
import { Observation } from '@cairn/backstage-plugin-maturity-node';
import { createTestDatabase, eachDatabase } from '@cairn/testing';
import { createHash } from 'node:crypto';
import { IncomingMessage, ServerResponse } from 'node:http';
import { migrate } from '../../store/migrate';
import { SourceAnswerStore } from '../../store/SourceAnswerStore';
import { collect } from '../__testUtils__/collectAll';
import { json, startServer, TestServer } from '../__testUtils__/startServer';
import * as answers from './__fixtures__/githubAnswers';
import { GithubSource } from './GithubSource';

const TOKEN = 'ghp_verysecret';
const HOST = 'ghe.acme.test';
const REPO = '/api/v3/repos/acme/shop';
const BRANCH = 'release%2Fmain';

/** What GitHub answers, by path; a number is a status. */
const GOOD: Record<string, unknown> = {
  [REPO]: answers.repository,
  [`${REPO}/branches/${BRANCH}`]: answers.branch,
  [`${REPO}/rules/branches/${BRANCH}`]: answers.rules,
  [`${REPO}/branches/${BRANCH}/protection`]: answers.protection,
  [`${REPO}/actions/runs`]: answers.runs,
  [`${REPO}/commits/${BRANCH}/check-runs`]: answers.checkRuns,
  [`${REPO}/dependabot/alerts`]: answers.dependabotAlerts,
  [`${REPO}/code-scanning/alerts`]: answers.codeScanningAlerts,
};

const KEYS = [
  'github.branch-protection',
  'github.last-run',
  'github.checks',
  'github.dependabot-alerts',
  'github.code-scanning-alerts',
];

function component(name: string, annotations: Record<string, string>): Entity {
  return {
    apiVersion: 'backstage.io/v1alpha1',
    kind: 'Component',
    metadata: { name, annotations },
  };
}

const SHOP = component('shop', {
  'backstage.io/source-location': `url:https://${HOST}/acme/shop/tree/release/main/`,
});

describe('GithubSource', () => {
  let server: TestServer;
  let known: Record<string, unknown>;
  let notModified: number;
  let store: SourceAnswerStore;

  beforeAll(async () => {
    const [[id]] = eachDatabase();
    const { knex } = await createTestDatabase(id);
    await migrate(knex);
    store = SourceAnswerStore.create(knex);
  });

  beforeEach(async () => {
    await store.prune('github', new Date('2999-01-01'));
    known = { ...GOOD };
    notModified = 0;
    server = await startServer(answer);
  });

  afterEach(async () => {
    await server.close();
  });

  /** Answers as GitHub does: with etags and the state of the rate limit. */
  function answer(request: IncomingMessage, response: ServerResponse) {
    const { pathname } = new URL(request.url!, server.url);
    const found = known[pathname] ?? 404;
    const headers = {
      'x-ratelimit-limit': '5000',
      'x-ratelimit-remaining': '4987',
      'x-ratelimit-reset': String(Math.floor(Date.now() / 1000) + 1800),
    };
    if (typeof found === 'function') {
      found(request, response, headers);
      return;
    }
    if (typeof found === 'number') {
      json(
        response,
        found,
        { message: `No, ${TOKEN}`, documentation_url: '' },
        headers,
      );
      return;
    }
    const etag = `W/"${createHash('sha256')
      .update(JSON.stringify(found))
      .digest('hex')}"`;
    if (request.headers['if-none-match'] === etag) {
      notModified++;
      response.writeHead(304, { ...headers, etag }).end();
      return;
    }
    json(response, 200, found, { ...headers, etag });
  }

  function create(data: JsonObject = {}) {
    return GithubSource.create({
      config: mockServices.rootConfig({
        data: {
          integrations: {
            github: [
              {
                host: HOST,
                apiBaseUrl: `${server.url}/api/v3`,
                token: TOKEN,
              },
            ],
          },
          maturity: {
            sources: { github: { timeoutSeconds: 1 } },
            ...data,
          },
        },
      }),
      answers: store,
    })!;
  }

  async function observe(
    entities = [SHOP],
    source = create(),
  ): Promise<Observation[]> {
    const observations = await collect(source, entities);
    expect(JSON.stringify(observations)).not.toContain(TOKEN);
    return observations;
  }

  async function observeKey(key: string): Promise<Observation> {
    const observations = await observe();
    // Trouble with one answer touches one key.
    expect(observations.map(each => each.key)).toEqual(KEYS);
    return observations.find(each => each.key === key)!;
  }

  it('observes what GitHub knows of the default branch', async () => {
    const entityRef = 'component:default/shop';
    const url = `https://${HOST}/acme/shop`;
    await expect(observe()).resolves.toEqual([
      {
        entityRef,
        key: 'github.branch-protection',
        method: 'pulled',
        url: `${url}/tree/release%2Fmain`,
        // The stricter of rulesets and branch protection; a push that one of them blocks is blocked.
        value: {
          branch: 'release/main',
          protected: true,
          requiredReviews: 2,
          requiredChecks: ['ci/build', 'test'],
          blocksForcePush: true,
          blocksDeletion: true,
        },
      },
      {
        entityRef,
        key: 'github.last-run',
        method: 'measured',
        url: 'https://github.com/acme/shop/actions/runs/5',
        value: {
          branch: 'release/main',
          runs: 5,
          conclusion: 'success',
          workflow: 'Build',
          finishedAt: '2026-11-20T08:12:30Z',
          durationSeconds: 750,
          successShare: 0.6,
          failing: ['Deploy'],
        },
      },
      {
        entityRef,
        key: 'github.checks',
        method: 'measured',
        url: `${url}/commit/ce587453ced02b1526dfb4cb910479d431683101/checks`,
        value: {
          branch: 'release/main',
          total: 4,
          succeeded: 2,
          pending: 1,
          failed: ['e2e'],
          complete: true,
          commit: 'ce587453ced02b1526dfb4cb910479d431683101',
        },
      },
      {
        entityRef,
        key: 'github.dependabot-alerts',
        method: 'pulled',
        url: `${url}/security/dependabot`,
        value: {
          open: 4,
          critical: 1,
          high: 2,
          medium: 0,
          low: 1,
          complete: true,
        },
      },
      {
        entityRef,
        key: 'github.code-scanning-alerts',
        method: 'pulled',
        url: `${url}/security/code-scanning`,
        value: {
          open: 2,
          critical: 0,
          high: 0,
          medium: 1,
          low: 1,
          complete: true,
        },
      },
    ]);
    for (const { headers } of server.requests) {
      expect(headers).toMatchObject({
        authorization: `token ${TOKEN}`,
        'x-github-api-version': '2022-11-28',
      });
    }
    expect(
      server.requests.find(({ url: asked }) => asked.includes('runs?'))!.url,
    ).toContain('branch=release%2Fmain');
  });

  it('asks again only for what has changed, and each repository once a run', async () => {
    const before = await observe();
    const asked = server.requests.length;
    known[`${REPO}/dependabot/alerts`] = [];
    const after = await observe([
      SHOP,
      component('api', {
        'backstage.io/source-location': `url:https://${HOST}/x/y/`,
        'github.com/project-slug': 'ACME/shop',
      }),
    ]);
    expect(server.requests.length).toBe(2 * asked);
    expect(notModified).toBe(asked - 1);
    expect(after).toHaveLength(2 * before.length);
    expect(after[3]).toMatchObject({ value: { open: 0 } });
    expect(after.slice(0, 3)).toEqual(before.slice(0, 3));
  });

  it('observes that nothing protects and nothing ran, which is not the same as not knowing', async () => {
    known[`${REPO}/branches/${BRANCH}`] = {
      ...answers.branch,
      protected: false,
      protection: undefined,
    };
    known[`${REPO}/rules/branches/${BRANCH}`] = [];
    known[`${REPO}/branches/${BRANCH}/protection`] = 500;
    known[`${REPO}/actions/runs`] = { total_count: 0, workflow_runs: [] };
    known[`${REPO}/commits/${BRANCH}/check-runs`] = {
      total_count: 0,
      check_runs: [],
    };
    const observations = await observe();
    expect(observations.slice(0, 3)).toMatchObject([
      {
        value: {
          protected: false,
          requiredReviews: 0,
          requiredChecks: [],
          blocksForcePush: false,
        },
      },
      { value: { runs: 0, failing: [] } },
      { value: { total: 0, failed: [] } },
    ]);
  });

  it('does not take half of the protection for all of it', async () => {
    known[`${REPO}/branches/${BRANCH}/protection`] = (
      _: unknown,
      response: ServerResponse,
      headers: object,
    ) =>
      json(
        response,
        403,
        { message: 'Resource not accessible by integration' },
        { ...headers, 'x-accepted-github-permissions': 'administration=read' },
      );
    await expect(observeKey('github.branch-protection')).resolves.toEqual({
      entityRef: 'component:default/shop',
      key: 'github.branch-protection',
      unavailable:
        'The app may not read the protection of release/main (it wants administration=read), or there are none: GitHub answered 403.',
    });
  });

  it('does without rules where the server is too old for them', async () => {
    known[`${REPO}/rules/branches/${BRANCH}`] = 404;
    await expect(observeKey('github.branch-protection')).resolves.toMatchObject(
      { value: { requiredReviews: 2, requiredChecks: ['ci/build'] } },
    );
  });

  it('says so where there are more alerts than one answer holds', async () => {
    known[`${REPO}/dependabot/alerts`] = Array.from(
      { length: 100 },
      () => answers.dependabotAlerts[0],
    );
    await expect(observeKey('github.dependabot-alerts')).resolves.toMatchObject(
      { value: { open: 100, critical: 100, complete: false } },
    );
  });

  type Handler = (
    request: IncomingMessage,
    response: ServerResponse,
    headers: Record<string, string>,
  ) => void;

  it.each<[string, number | Handler | object, string]>([
    [
      'may not be read',
      403,
      'The app may not read dependabot alerts, or there are none: GitHub answered 403.',
    ],
    [
      'are not there',
      404,
      'The app may not read dependabot alerts, or there are none: GitHub answered 404.',
    ],
    ['fail', 500, 'GitHub answered 500.'],
    ['never come', () => {}, 'GitHub did not answer within 1 s.'],
    [
      'are broken off',
      request => request.socket.resetAndDestroy(),
      'GitHub broke off the connection (ECONNRESET).',
    ],
    [
      'are cut off',
      (_, response, headers) =>
        response
          .writeHead(200, { ...headers, 'content-type': 'application/json' })
          .end('[{"number":'),
      'GitHub answered in a form that is not known.',
    ],
    [
      'are of another shape',
      { alerts: TOKEN },
      'GitHub answered in a form that is not known.',
    ],
    [
      'are a page',
      (_, response) =>
        response
          .writeHead(200, { 'content-type': 'text/html' })
          .end('<html>Sign in</html>'),
      'GitHub answered in a form that is not known.',
    ],
    [
      'are huge',
      (_, response, headers) =>
        json(response, 200, ['x'.repeat(11_000_000)], headers),
      'GitHub answered with more than 10000000 bytes.',
    ],
    [
      'lead to another host',
      (_, response) =>
        response
          .writeHead(302, { location: `https://evil.test/${TOKEN}` })
          .end(),
      'GitHub sent us on to another host (evil.test), where we do not go.',
    ],
  ])('says why alerts are unknown that %s', async (_, handler, reason) => {
    known[`${REPO}/dependabot/alerts`] = handler;
    await expect(observeKey('github.dependabot-alerts')).resolves.toEqual({
      entityRef: 'component:default/shop',
      key: 'github.dependabot-alerts',
      unavailable: reason,
    });
  });

  it('follows a repository that was renamed', async () => {
    known[REPO] = (_: unknown, response: ServerResponse) =>
      response.writeHead(301, { location: '/api/v3/repositories/1' }).end();
    known['/api/v3/repositories/1'] = answers.repository;
    const observations = await observe();
    expect(observations.every(each => 'value' in each)).toBe(true);
  });

  it.each<[string, number, Record<string, string>]>([
    ['primary', 403, { 'x-ratelimit-remaining': '0' }],
    ['secondary', 403, { 'retry-after': '600' }],
    ['secondary', 429, { 'retry-after': '600' }],
    ['unexplained', 429, {}],
  ])(
    'asks nothing more of an owner under a %s rate limit (%s)',
    async (_, status, limits) => {
      known[REPO] = (
        _request: unknown,
        response: ServerResponse,
        headers: object,
      ) => json(response, status, {}, { ...headers, ...limits });
      const source = create();
      const first = await observe([SHOP], source);
      expect(
        first.map(each => 'unavailable' in each && each.unavailable),
      ).toEqual(Array(5).fill(`GitHub asked us to slow down (${status}).`));
      const asked = server.requests.length;
      const other = component('b', {
        'backstage.io/source-location': `url:https://${HOST}/acme/b/`,
      });
      const second = await observe([other], source);
      expect(server.requests).toHaveLength(asked);
      expect(second[0]).toMatchObject({
        unavailable: expect.stringMatching(
          /^GitHub is left alone until 20.*, when its rate limit is reset\.$/,
        ),
      });
    },
  );

  it('leaves others their share of the rate limit', async () => {
    known[`${REPO}/actions/runs`] = (
      _: unknown,
      response: ServerResponse,
      headers: object,
    ) =>
      json(response, 200, answers.runs, {
        ...headers,
        'x-ratelimit-remaining': '499',
      });
    const observations = await observe();
    expect(observations.map(each => 'value' in each)).toEqual([
      true,
      true,
      false,
      false,
      false,
    ]);
  });

  it('reports for every key where the repository or the credentials do not do', async () => {
    known[REPO] = 404;
    await expect(observe()).resolves.toMatchObject(
      KEYS.map(key => ({
        key,
        unavailable: `The app may not read https://${HOST}/acme/shop, or there are none: GitHub answered 404.`,
      })),
    );
    known[REPO] = 401;
    await expect(observe()).resolves.toMatchObject(
      KEYS.map(key => ({
        key,
        unavailable: 'GitHub refused our credentials (401).',
      })),
    );
  });

  it('asks for no repository that is not one, or may not be read', async () => {
    const observations = await observe(
      [
        component('nowhere', {}),
        component('gitlab', {
          'backstage.io/source-location': 'url:https://gitlab.com/a/b/',
        }),
        component('odd', {
          'backstage.io/source-location': `url:https://${HOST}/acme/shop/`,
          'github.com/project-slug': '../../user',
        }),
        component('secret', {
          'backstage.io/source-location': `url:https://${HOST}/secret/shop/`,
        }),
        { ...component('team', {}), kind: 'Group' },
      ],
      create({ repository: { allow: [`https://${HOST}/acme/`] } }),
    );
    expect(server.requests).toEqual([]);
    const reasons = observations
      .filter(({ key }) => key === KEYS[0])
      .map(each => [each.entityRef, 'unavailable' in each && each.unavailable]);
    expect(reasons).toEqual([
      ['component:default/nowhere', 'It names no repository at GitHub.'],
      ['component:default/gitlab', 'It names no repository at GitHub.'],
      [
        'component:default/odd',
        'It names no repository at GitHub by owner and name, such as acme/shop.',
      ],
      [
        'component:default/secret',
        `The repository https://${HOST}/secret/shop is not one of those that may be read (maturity.repository.allow).`,
      ],
    ]);
  });

  it('ends with the run', async () => {
    known[REPO] = () => {};
    const controller = new AbortController();
    setTimeout(() => controller.abort(new Error('Stopped')), 50);
    await expect(collect(create(), [SHOP], controller.signal)).rejects.toThrow(
      'Stopped',
    );
  });

  it('is off without credentials, and where it is switched off', () => {
    const withoutToken = { integrations: { github: [{ host: 'github.com' }] } };
    for (const data of [
      withoutToken,
      {
        integrations: { github: [{ host: 'github.com', token: TOKEN }] },
        maturity: { sources: { github: { enabled: false } } },
      },
    ]) {
      const config = mockServices.rootConfig({ data });
      expect(GithubSource.create({ config, answers: store })).toBeUndefined();
    }
    expect(() => create({ sources: { github: { concurrency: 0 } } })).toThrow(
      'maturity.sources.github.concurrency is 0; write a whole number',
    );
  });
});
