import { pushFaultsOf } from '../api';
import { MaturityClient } from './MaturityClient';

function setup(answer: () => Response = () => Response.json({ ok: true })) {
  const fetch = jest.fn(
    async (_url: string | URL | Request, _init?: RequestInit) => answer(),
  );
  const client = MaturityClient.create({
    discoveryApi: {
      getBaseUrl: async plugin => `http://localhost:7007/api/${plugin}`,
    },
    fetchApi: { fetch },
  });
  return { client, fetch };
}

describe('MaturityClient', () => {
  it.each<[string, (client: MaturityClient) => Promise<unknown>]>([
    ['GET /rubric', client => client.getRubric()],
    ['GET /summary', client => client.getSummary()],
    [
      'GET /summary?kind=Component&kind=API&owner=group%3Adefault%2Fpayments',
      client =>
        client.getSummary({
          kind: ['Component', 'API'],
          owner: ['group:default/payments'],
        }),
    ],
    [
      'GET /rollups?by=team&text=pay&limit=5&asOf=2026-11-01T00%3A00%3A00Z',
      client =>
        client.history.getRollups({
          by: 'team',
          text: 'pay',
          limit: 5,
          asOf: '2026-11-01T00:00:00Z',
          cursor: undefined,
        }),
    ],
    [
      'GET /trends?owner=group%3Adefault%2Fpayments&interval=week',
      client =>
        client.history.getTrend({
          owner: ['group:default/payments'],
          interval: 'week',
        }),
    ],
    [
      'GET /trends/changes?workframe=agent-experience&cause=lapse',
      client =>
        client.history.getTrendMoves({
          workframe: 'agent-experience',
          cause: 'lapse',
        }),
    ],
    [
      'GET /entities/component/default/payments?asOf=2026-11-01T00%3A00%3A00Z',
      client =>
        client.history.getEntityAsOf(
          'component:payments',
          '2026-11-01T00:00:00Z',
        ),
    ],
    [
      'GET /entities?text=a+%26+b&type=service&type=website&ownedByMe=false&level=0&cursor=x%3D%3D',
      client =>
        client.queryEntities({
          text: 'a & b',
          type: ['service', 'website'],
          system: [],
          ownedByMe: false,
          level: 0,
          cursor: 'x==',
        }),
    ],
    ['GET /facets', client => client.getFacets()],
    [
      'GET /entities/component/default/payments',
      client => client.getEntity('component:payments'),
    ],
    [
      'GET /entities/api/shop/pay.v1%23a',
      client => client.getEntity('api:shop/pay.v1#a'),
    ],
    [
      'GET /entities/component/default/payments/transitions?limit=10&cursor=c',
      client =>
        client.getTransitions('component:default/payments', {
          limit: 10,
          cursor: 'c',
        }),
    ],
    [
      'POST /entities/component/default/payments/refresh',
      client => client.refreshEntity('component:default/payments'),
    ],
    ['GET /health', client => client.getHealth()],
  ])('sends %s', async (expected, call) => {
    const { client, fetch } = setup();
    await expect(call(client)).resolves.toEqual({ ok: true });
    expect(fetch).toHaveBeenCalledTimes(1);
    const [url, init] = fetch.mock.calls[0];
    expect(
      `${init?.method} ${String(url).replace(
        'http://localhost:7007/api/maturity',
        '',
      )}`,
    ).toBe(expected);
    expect(init?.headers).toBeUndefined();
  });

  it('delivers observations as JSON and reports as they were written', async () => {
    const { client, fetch } = setup();
    const push = {
      source: 'ci',
      observations: [
        { entityRef: 'component:default/payments', key: 'ci.tests', value: 7 },
      ],
    };
    await client.push.evidence(push, { token: 't' });
    await client.push.report('junit', {
      entityRef: 'component:default/payments',
      source: 'ci',
      url: 'https://ci.example.com/runs/1',
      document: '<testsuite/>',
    });
    expect(
      fetch.mock.calls.map(([url, init]) => [
        `${init?.method} ${String(url).split('/api/maturity')[1]}`,
        init?.body,
        init?.headers,
      ]),
    ).toEqual([
      [
        'POST /evidence',
        JSON.stringify(push),
        { 'Content-Type': 'application/json', Authorization: 'Bearer t' },
      ],
      [
        'POST /reports/junit?entityRef=component%3Adefault%2Fpayments&source=ci&url=https%3A%2F%2Fci.example.com%2Fruns%2F1',
        '<testsuite/>',
        { 'Content-Type': 'text/plain' },
      ],
    ]);
  });

  it('names the faults of a refused push', async () => {
    const faults = [
      { path: 'source', message: 'no such source', value: '"x"' },
    ];
    const { client } = setup(() =>
      Response.json(
        {
          error: { name: 'InputError', message: 'm', faults },
          response: { statusCode: 400 },
        },
        { status: 400 },
      ),
    );
    const refused = await client.push
      .evidence({ source: 'x', observations: [] })
      .catch(error => error);
    expect(pushFaultsOf(refused)).toEqual(faults);
    expect(pushFaultsOf(new Error('m'))).toEqual([]);
    expect(pushFaultsOf(undefined)).toEqual([]);
  });

  it('answers with the text of an export', async () => {
    const { client, fetch } = setup(() => new Response('ref,proven\n'));
    await expect(client.exportEntities({ sort: 'gap' })).resolves.toBe(
      'ref,proven\n',
    );
    expect(fetch.mock.calls[0][0]).toBe(
      'http://localhost:7007/api/maturity/entities.csv?sort=gap',
    );
  });

  it('passes a token and a signal on', async () => {
    const { client, fetch } = setup();
    const { signal } = new AbortController();
    await client.getHealth({ token: 'abc', signal });
    expect(fetch.mock.calls[0][1]).toEqual({
      method: 'GET',
      headers: { Authorization: 'Bearer abc' },
      signal,
    });
  });

  it('throws what the backend said', async () => {
    const { client } = setup(() =>
      Response.json(
        {
          error: { name: 'NotFoundError', message: 'No component:default/x' },
          response: { statusCode: 404 },
        },
        { status: 404, statusText: 'Not Found' },
      ),
    );
    await expect(client.getEntity('component:default/x')).rejects.toMatchObject(
      {
        name: 'ResponseError',
        statusCode: 404,
        cause: { name: 'NotFoundError', message: 'No component:default/x' },
      },
    );
  });

  it('refuses a ref that is none before it asks', async () => {
    const { client, fetch } = setup();
    await expect(client.getEntity('payments')).rejects.toThrow('payments');
    expect(fetch).not.toHaveBeenCalled();
  });
});
