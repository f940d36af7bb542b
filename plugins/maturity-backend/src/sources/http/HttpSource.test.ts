import { mockServices } from '@backstage/backend-test-utils';
import { Entity } from '@backstage/catalog-model';
import { Observation } from '@cairn/backstage-plugin-maturity-node';
import { gzipSync } from 'node:zlib';
import { collect } from '../__testUtils__/collectAll';
import { json, startServer, TestServer } from '../__testUtils__/startServer';
import { createHttpSources } from './createHttpSources';

const SECRET = 'squ_very-secret';

function entity(name: string, key: string | undefined = name): Entity {
  return {
    apiVersion: 'backstage.io/v1alpha1',
    kind: 'Component',
    metadata: {
      name,
      ...(key !== undefined && {
        annotations: { 'sonarqube.org/project-key': key },
      }),
    },
    spec: { type: 'service' },
  };
}

/** As SonarQube answers `api/measures/component`. */
function measure(value: unknown) {
  return {
    component: {
      key: 'payments',
      qualifier: 'TRK',
      analysisDate: '2026-11-20T10:00:00+0100',
      measures: [{ metric: 'coverage', value, bestValue: false }],
    },
  };
}

const COVERAGE = {
  key: 'coverage',
  pointer: '/component/measures/0/value',
  type: 'number',
};

describe('HttpSource', () => {
  let server: TestServer;
  let other: TestServer;

  beforeEach(async () => {
    server = await startServer();
    other = await startServer((_, response) => json(response, 200, measure(1)));
  });

  afterEach(async () => {
    await server.close();
    await other.close();
    if (other.requests.length) {
      throw new Error('A redirect was followed to another host');
    }
  });

  function create(overrides: object = {}, logger = mockServices.logger.mock()) {
    const [source] = createHttpSources({
      config: mockServices.rootConfig({
        data: {
          maturity: {
            sources: {
              http: [
                {
                  id: 'sonarqube',
                  title: 'SonarQube',
                  baseUrl: server.url,
                  path: '/api/measures/component?component={annotation:sonarqube.org/project-key}&metricKeys=coverage',
                  auth: { type: 'bearer', token: SECRET },
                  keys: [COVERAGE],
                  limits: {
                    requestsPerSecond: 1000,
                    timeoutSeconds: 1,
                    maxBytes: 10_000,
                  },
                  ...overrides,
                },
              ],
            },
          },
        },
      }),
      taken: ['catalog'],
      logger,
    });
    return source;
  }

  async function observe(
    overrides: object = {},
    entities = [entity('payments')],
  ): Promise<Observation[]> {
    const observations = await collect(create(overrides), entities);
    expect(JSON.stringify(observations)).not.toContain(SECRET);
    return observations;
  }

  it('reads a value, with the moment and the page where configured', async () => {
    server.handler = (_, response) => json(response, 200, measure('87.5'));
    await expect(
      observe({
        keys: [
          {
            ...COVERAGE,
            observedAtPointer: '/component/analysisDate',
            urlTemplate:
              'https://sonar.acme.org/dashboard?id={annotation:sonarqube.org/project-key}',
          },
        ],
      }),
    ).resolves.toEqual([
      {
        entityRef: 'component:default/payments',
        key: 'sonarqube.coverage',
        value: 87.5,
        method: 'pulled',
        observedAt: '2026-11-20T09:00:00.000Z',
        url: 'https://sonar.acme.org/dashboard?id=payments',
      },
    ]);
    expect(server.requests).toMatchObject([
      {
        url: '/api/measures/component?component=payments&metricKeys=coverage',
        headers: {
          authorization: `Bearer ${SECRET}`,
          accept: 'application/json',
        },
      },
    ]);
  });

  it.each([
    [
      { type: 'basic', username: 'cairn', password: SECRET },
      { authorization: `Basic ${btoa(`cairn:${SECRET}`)}` },
    ],
    [
      { type: 'header', name: 'X-Api-Key', value: SECRET },
      { 'x-api-key': SECRET },
    ],
  ])('sends the credentials of %j', async (auth, headers) => {
    server.handler = (_, response) => json(response, 200, measure(1));
    await observe({ auth });
    expect(server.requests[0].headers).toMatchObject(headers);
  });

  it('asks each address once a run, whoever shares it, and only of whom it is meant for', async () => {
    server.handler = (request, response) =>
      request.url!.startsWith('/ratings')
        ? json(response, 200, { rating: 'A' })
        : json(response, 200, measure('1'));
    const observations = await observe(
      {
        appliesTo: { 'spec.type': 'service' },
        limits: { concurrency: 4, requestsPerSecond: 1000 },
        keys: [
          COVERAGE,
          { ...COVERAGE, key: 'analysis', type: 'json', pointer: '' },
          {
            key: 'rating',
            path: '/ratings',
            pointer: '/rating',
            type: 'string',
          },
        ],
      },
      [
        entity('a', 'shared'),
        entity('b', 'shared'),
        entity('c', 'own'),
        { ...entity('d', 'own'), spec: { type: 'library' } },
      ],
    );
    expect(observations).toHaveLength(9);
    expect(observations.every(each => 'value' in each)).toBe(true);
    expect(server.requests.map(({ url }) => url).sort()).toEqual([
      '/api/measures/component?component=own&metricKeys=coverage',
      '/api/measures/component?component=shared&metricKeys=coverage',
      '/ratings',
    ]);
  });

  it('follows redirects on its own host, three at most', async () => {
    server.handler = ({ url }, response) => {
      const count = /hop=(\d)/.exec(url!)?.[1] ?? '0';
      return Number(count) < 3
        ? response
            .writeHead(302, { location: `/hop?hop=${Number(count) + 1}` })
            .end()
        : json(response, 200, measure(5));
    };
    await expect(observe()).resolves.toMatchObject([{ value: 5 }]);
    server.handler = (_, response) =>
      response.writeHead(301, { location: '/again' }).end();
    await expect(observe()).resolves.toMatchObject([
      { unavailable: 'SonarQube sent us on more than 3 times.' },
    ]);
  });

  describe('reports why there is no value, where the tool', () => {
    it.each<[string, TestServer['handler'], string, object?]>([
      [
        'refuses the credentials',
        (_, response) => json(response, 401, { token: SECRET }),
        'SonarQube refused our credentials (401).',
      ],
      [
        'does not allow it',
        (_, response) => json(response, 403, { errors: [] }),
        'SonarQube does not allow us to read this (403).',
      ],
      [
        'does not know it',
        (_, response) => json(response, 404, {}),
        'SonarQube does not know it (404).',
      ],
      [
        'asks to slow down for long',
        (_, response) => json(response, 429, {}, { 'retry-after': '3600' }),
        'SonarQube asked us to slow down (429).',
      ],
      [
        'is broken',
        (_, response) => json(response, 500, { stack: SECRET }),
        'SonarQube answered 500.',
      ],
      ['never answers', () => {}, 'SonarQube did not answer within 1 s.'],
      [
        'stops in the middle',
        (_, response) => {
          response.writeHead(200, { 'content-type': 'application/json' });
          response.write('{"component":');
        },
        'SonarQube did not answer within 1 s.',
      ],
      [
        'resets the connection',
        request => request.socket.resetAndDestroy(),
        'SonarQube broke off the connection (ECONNRESET).',
      ],
      [
        'breaks off within the body',
        (_, response) => {
          response.writeHead(200, {
            'content-type': 'application/json',
            'content-length': '5000',
          });
          response.write('{"component":');
          setTimeout(() => response.destroy(), 20);
        },
        'SonarQube broke off the connection (UND_ERR_SOCKET).',
      ],
      [
        'answers with cut off JSON',
        (_, response) =>
          response
            .writeHead(200, { 'content-type': 'application/json' })
            .end('{"component":{"measures":['),
        'SonarQube answered with JSON that is broken or cut off.',
      ],
      [
        'answers with a page',
        (_, response) =>
          response
            .writeHead(200, { 'content-type': 'text/html' })
            .end('<form>Sign in</form>'),
        'SonarQube answered with something that is not declared as JSON.',
      ],
      [
        'answers with too much',
        (_, response) => json(response, 200, ['x'.repeat(20_000)]),
        'SonarQube answered with more than 10000 bytes (limits.maxBytes).',
      ],
      [
        'answers with too much once it is unpacked',
        (_, response) =>
          response
            .writeHead(200, {
              'content-type': 'application/json',
              'content-encoding': 'gzip',
            })
            .end(gzipSync(JSON.stringify(['x'.repeat(1_000_000)]))),
        'SonarQube answered with more than 10000 bytes (limits.maxBytes).',
      ],
      [
        'sends us to another host',
        (_, response) =>
          response.writeHead(302, { location: `${other.url}/${SECRET}` }).end(),
        'SonarQube sent us on to another host',
      ],
      [
        'sends us to another scheme',
        (_, response) =>
          response.writeHead(302, { location: 'file:///etc/passwd' }).end(),
        'SonarQube sent us on to another host',
      ],
      [
        'answers with another type',
        (_, response) => json(response, 200, measure([SECRET])),
        'The answer of SonarQube holds a list at /component/measures/0/value, where a number is expected.',
      ],
      [
        'answers with a text that is no number',
        (_, response) => json(response, 200, measure('87 %')),
        'The answer of SonarQube holds a string at /component/measures/0/value, where a number is expected.',
      ],
      [
        'has nothing there',
        (_, response) => json(response, 200, { component: { measures: [] } }),
        'The answer of SonarQube holds nothing at /component/measures/0/value.',
      ],
      [
        'names a moment still to come',
        (_, response) =>
          json(response, 200, { ...measure(5), at: '2999-01-01T00:00:00Z' }),
        'The answer of SonarQube holds no past moment at /at',
        { keys: [{ ...COVERAGE, observedAtPointer: '/at' }] },
      ],
    ])('%s', async (_, handler, reason, ...[overrides]) => {
      server.handler = handler;
      await expect(observe(overrides)).resolves.toEqual([
        {
          entityRef: 'component:default/payments',
          key: 'sonarqube.coverage',
          unavailable: expect.stringContaining(reason),
        },
      ]);
    });
  });

  it('reports that the tool is not there', async () => {
    const gone = await startServer();
    await gone.close();
    await expect(observe({ baseUrl: gone.url })).resolves.toMatchObject([
      { unavailable: 'SonarQube could not be reached (ECONNREFUSED).' },
    ]);
  });

  it('takes 404 and an empty place for a value only where that is configured', async () => {
    server.handler = ({ url }, response) =>
      url!.includes('unknown')
        ? json(response, 404, {})
        : json(response, 200, { component: {} });
    const observations = await observe(
      { keys: [{ ...COVERAGE, absent: -1, missing: 0 }] },
      [entity('unknown'), entity('empty')],
    );
    expect(observations).toEqual(
      expect.arrayContaining([
        expect.objectContaining({
          entityRef: 'component:default/unknown',
          value: -1,
        }),
        expect.objectContaining({
          entityRef: 'component:default/empty',
          value: 0,
        }),
      ]),
    );
  });

  it('waits out a short pause, and leaves a tool alone that goes on refusing', async () => {
    let calls = 0;
    server.handler = (_, response) =>
      calls++ === 0
        ? json(response, 429, {}, { 'retry-after': '0' })
        : json(response, 200, measure(1));
    await expect(observe()).resolves.toMatchObject([{ value: 1 }]);
    expect(calls).toBe(2);

    const many = Array.from({ length: 40 }, (_, index) => entity(`e${index}`));
    for (const [status, atMost] of [
      [401, 2],
      [429, 2],
      [500, 6],
    ]) {
      server.requests.length = 0;
      server.handler = (_, response) =>
        json(response, status, {}, { 'retry-after': '600' });
      const observations = await observe({}, many);
      expect(observations).toHaveLength(40);
      expect(observations.every(each => 'unavailable' in each)).toBe(true);
      expect(server.requests.length).toBeLessThanOrEqual(atMost);
    }
  });

  it('keeps to its rate and to so many requests at a time', async () => {
    let open = 0;
    let most = 0;
    server.handler = (_, response) => {
      most = Math.max(most, ++open);
      setTimeout(() => {
        open--;
        json(response, 200, measure(1));
      }, 30);
    };
    const many = Array.from({ length: 11 }, (_, index) => entity(`e${index}`));
    const started = Date.now();
    await observe({ limits: { requestsPerSecond: 50, concurrency: 3 } }, many);
    expect(Date.now() - started).toBeGreaterThanOrEqual(195);
    expect(most).toBeLessThanOrEqual(3);
    expect(server.requests).toHaveLength(11);
  });

  it('ends with the run, and reports nothing after it', async () => {
    server.handler = () => {};
    const controller = new AbortController();
    setTimeout(() => controller.abort(new Error('Stopped')), 50);
    await expect(
      collect(create(), [entity('payments')], controller.signal),
    ).rejects.toThrow('Stopped');
  });

  it('leaves out a source with a fault, names the fault without what may be secret, and goes on', () => {
    const good = {
      id: 'good',
      baseUrl: 'https://acme.org',
      path: '/{name}',
      keys: [{ key: 'x', pointer: '', type: 'json' }],
    };
    const faulty = [
      { ...good, id: 'catalog' },
      { ...good, id: 'good' },
      { ...good, id: 'a', baseUrl: `https://me:${SECRET}@acme.org` },
      { ...good, id: 'b', auth: { type: 'bearer', token: `${SECRET}\n` } },
      { ...good, id: 'c', path: '/{annotation}' },
      { ...good, id: 'd', keys: [{ key: 'x', pointer: 'x', type: 'json' }] },
      { ...good, id: 'e', method: 'POST' },
      { ...good, id: 'f', path: '/a/../b' },
      { ...good, id: 'g', path: undefined },
      { ...good, id: 'h', limits: { concurrency: 0 } },
      {
        ...good,
        id: 'i',
        keys: [{ key: 'x', pointer: '', type: 'number', absent: 'none' }],
      },
      { ...good, id: 'j', path: '//evil.org/{name}' },
      {
        ...good,
        id: 'k',
        keys: [{ ...good.keys[0], urlTemplate: 'https://{name}.org' }],
      },
    ];
    const logger = mockServices.logger.mock();
    const sources = createHttpSources({
      config: mockServices.rootConfig({
        data: { maturity: { sources: { http: [good, ...faulty] } } },
      }),
      taken: ['catalog'],
      logger,
    });
    expect(sources.map(({ id }) => id)).toEqual(['good']);
    const faults = logger.error.mock.calls.map(([message]) => String(message));
    expect(faults.join('\n')).not.toContain(SECRET);
    for (const [index, what] of [
      'id is that of another source',
      'id is that of another source',
      'baseUrl: write an http or https address without user',
      'auth.token: write a text of one line',
      '{annotation} is no placeholder',
      'keys.0.pointer: write a JSON pointer',
      'method is not known here',
      'leave . and .. out of the path',
      "key 'x' has no path",
      'limits.concurrency: write a whole number from 1 to 100',
      "absent of key 'x' is no number",
      'path: write a path that begins with one /',
      'no http or https address with a fixed host',
    ].entries()) {
      expect(faults).toContainEqual(
        expect.stringMatching(
          new RegExp(
            `maturity\\.sources\\.http\\[${index + 1}\\].*${what.replace(
              /[.{}()*+?$|[\]\\]/g,
              '\\$&',
            )}`,
          ),
        ),
      );
    }
  });
});
