import {
  actionsRegistryServiceFactory,
  actionsServiceFactory,
} from '@backstage/backend-defaults/alpha';
import mcpPlugin from '@backstage/plugin-mcp-actions-backend';
import { createTestEvidenceSource } from '@cairn/backstage-plugin-maturity-node/testUtils';
import { component, eachDatabase } from '@cairn/testing';
import { Client } from '@modelcontextprotocol/sdk/client/index.js';
import { StreamableHTTPClientTransport } from '@modelcontextprotocol/sdk/client/streamableHttp.js';
import request from 'supertest';
import {
  as,
  Persona,
  startMaturityBackend,
} from './__testUtils__/startMaturityBackend';

const PETSTORE = 'component:default/petstore';
const HIDDEN = 'component:default/hidden';
const BASE = '/api/maturity';

describe.each(eachDatabase())('the maturity backend on %s', id => {
  const source = createTestEvidenceSource({
    keys: ['test.readme', 'test.owner', 'test.guide'],
  });
  let backend: Awaited<ReturnType<typeof startMaturityBackend>>;
  beforeAll(async () => {
    source.set(PETSTORE, 'test.readme', false, { url: 'https://example.com' });
    source.set(PETSTORE, 'test.owner', true);
    backend = await startMaturityBackend(id, {
      sources: [source],
      entities: [
        component({
          name: 'petstore',
          title: '=Petstore, "the" one',
          spec: { owner: 'group:default/team' },
        }),
        component({ name: 'hidden', spec: { owner: 'group:default/others' } }),
      ],
      features: [
        actionsRegistryServiceFactory,
        actionsServiceFactory,
        mcpPlugin,
      ],
    });
    await backend.follow(2);
  });

  function get(path: string, persona: Persona | 'service' = 'everything') {
    return request(backend.server).get(`${BASE}${path}`).set(as(persona));
  }

  function refresh(name: string, persona: Persona | 'service' = 'everything') {
    return request(backend.server)
      .post(`${BASE}/entities/component/default/${name}/refresh`)
      .set(as(persona));
  }

  async function connect(persona: Persona | 'service') {
    const client = new Client({ name: 'test', version: '1' });
    const { port } = backend.server.address() as { port: number };
    await client.connect(
      new StreamableHTTPClientTransport(
        new URL(`http://localhost:${port}/api/mcp-actions/v1`),
        { requestInit: { headers: as(persona) } },
      ),
    );
    return client;
  }

  async function callTool(
    persona: Persona | 'service',
    name: string,
    input: Record<string, unknown>,
  ) {
    const client = await connect(persona);
    try {
      const result = await client.callTool({
        name: `maturity.${name}`,
        arguments: input,
      });
      const [{ text }] = result.content as { text: string }[];
      return { error: result.isError ? text : undefined, text };
    } finally {
      await client.close();
    }
  }

  // Per persona: the status of each route, of a visible entity (v) and of a hidden one (h).
  it.each<[string, Record<Persona | 'service', number>]>([
    ['/rubric', ask(200, 200, 200, 403, 200)],
    ['/summary', ask(200, 200, 200, 403, 200)],
    ['/rollups?by=team', ask(200, 200, 200, 403, 200)],
    ['/trends', ask(200, 200, 200, 403, 200)],
    [
      '/trends/changes?workframe=agent-experience',
      ask(200, 200, 200, 403, 200),
    ],
    ['/entities', ask(200, 200, 200, 403, 200)],
    ['/entities.csv', ask(200, 200, 200, 403, 200)],
    ['/facets', ask(200, 200, 200, 403, 200)],
    ['/health', ask(200, 200, 200, 403, 200)],
    ['/entities/component/default/petstore', ask(200, 200, 404, 403, 200)],
    [
      '/entities/component/default/petstore/transitions',
      ask(200, 200, 404, 403, 200),
    ],
    ['/entities/component/default/hidden', ask(200, 404, 404, 403, 200)],
    [
      '/entities/component/default/hidden/transitions',
      ask(200, 404, 404, 403, 200),
    ],
    ['/entities/component/default/unknown', ask(404, 404, 404, 404, 404)],
    [
      '/entities/component/default/unknown/transitions',
      ask(404, 404, 404, 404, 404),
    ],
  ])('lets each persona read %s as far as it may', async (path, statuses) => {
    for (const [persona, status] of Object.entries(statuses)) {
      const response = await get(path, persona as Persona);
      expect([persona, response.status]).toEqual([persona, status]);
    }
    const { status } = await request(backend.server).get(`${BASE}${path}`).set({
      authorization: 'Bearer mock-none-token',
    });
    expect(status).toBe(401);
  });

  it('refreshes for people only, as far as they may, and audits each try', async () => {
    backend.audited.length = 0;
    const tries: [string, Persona | 'service', number][] = [
      ['petstore', 'service', 403],
      ['petstore', 'powerless', 403],
      ['petstore', 'blind', 404],
      ['hidden', 'owner', 404],
      ['unknown', 'everything', 404],
      ['petstore', 'owner', 200],
      ['petstore', 'everything', 409],
    ];
    for (const [name, persona, status] of tries) {
      const response = await refresh(name, persona);
      expect([name, persona, response.status]).toEqual([name, persona, status]);
    }
    expect(backend.audited).toEqual(
      tries.map(([name, persona, status]) => ({
        eventId: 'evidence-refresh',
        outcome: status === 200 ? 'success' : 'fail',
        meta: {
          severityLevel: 'medium',
          entityRef: `component:default/${name}`,
          permission: 'maturity.evidence.refresh',
          actor:
            persona === 'service'
              ? 'external:test-service'
              : `user:default/${persona}`,
        },
      })),
    );
  });

  it('answers 404 with the ref, and 400 with the parameter and the value', async () => {
    const unknown = await get('/entities/component/default/nowhere');
    expect(unknown.body.error).toMatchObject({
      name: 'NotFoundError',
      message: expect.stringContaining(`'component:default/nowhere'`),
    });
    const team = await get('/entities/group/default/team');
    expect(team.status).toBe(404);
    expect(team.body.error.message).toContain('has no maturity assessment');

    for (const [query, words] of [
      ['limit=1000', ['limit', '1000', '100']],
      ['limit=many', ['limit', 'many', 'integer']],
      ['sort=size', ['sort', 'size', 'coverage']],
      ['belowTarget=all', ['belowTarget', 'all']],
      ['level=1', ['level=1', 'workframe']],
      ['colour=red', ['colour']],
      ['cursor=x', ['cursor', `'x'`]],
    ] as const) {
      const { status, body } = await get(`/entities?${query}`);
      expect([query, status]).toEqual([query, 400]);
      for (const word of words) {
        expect(body.error.message).toContain(word);
      }
    }
  });

  it('answers 400 to what no database can look for', async () => {
    const first = await get('/entities?sort=gap&limit=1');
    const cursor = JSON.parse(
      Buffer.from(first.body.pageInfo.nextCursor, 'base64url').toString(),
    );
    const tampered = [
      ['many', 'title', PETSTORE],
      [1.5, 'title', PETSTORE],
      [2 ** 40, 'title', PETSTORE],
      [1, 2, PETSTORE],
      [1, 'a\0b', PETSTORE],
      [1, 'title'],
      [1, 'title', PETSTORE, PETSTORE],
    ].map(values =>
      Buffer.from(JSON.stringify({ ...cursor, values })).toString('base64url'),
    );
    const history = Buffer.from(
      JSON.stringify({
        order: `transitions of ${PETSTORE}`,
        direction: 'next',
        values: [2 ** 60],
      }),
    ).toString('base64url');
    for (const path of [
      '/entities?text=a%00b',
      '/entities?kind=component&kind=a%00b',
      '/entities?owner=group:default/a%00b',
      '/entities.csv?system=a%00b',
      '/rollups?by=team&text=%00',
      '/entities/component/default/a%00b',
      '/entities/component/default/a%00b/transitions',
      `/entities/component/default/petstore/transitions?cursor=${history}`,
      ...tampered.map(each => `/entities?sort=gap&limit=1&cursor=${each}`),
    ]) {
      const { status } = await get(path);
      expect([path, status]).toEqual([path, 400]);
    }
    expect((await refresh('a%00b')).status).toBe(400);
  });

  it('takes filters that repeat, and numbers', async () => {
    const one = await get('/entities?kind=component&limit=1&sort=gap');
    expect(one.body).toMatchObject({
      totalItems: 2,
      items: [expect.anything()],
    });
    const both = await get(
      `/entities?owner=group:default/team&owner=group:default/others&ownedByMe=true`,
      'owner',
    );
    expect(both.body.items).toMatchObject([{ entityRef: PETSTORE }]);
    const next = await get(
      `/entities?kind=component&limit=1&sort=gap&cursor=${one.body.pageInfo.nextCursor}`,
    );
    expect(next.body.items[0].entityRef).not.toBe(one.body.items[0].entityRef);
  });

  it('moves a level when its evidence changed and somebody presses refresh', async () => {
    const other = 'component:default/hidden';
    source.set(other, 'test.readme', true);
    const { status, body } = await refresh('hidden');
    expect(status).toBe(200);
    expect(body.workframes[0]).toMatchObject({
      workframe: 'developer-experience',
      proven: 1,
    });
    const history = await get(
      '/entities/component/default/hidden/transitions?limit=1',
    );
    expect(history.body).toMatchObject({
      totalItems: 4,
      items: [{ cause: 'evidence', changes: [{ criterionId: 'readme' }] }],
    });
    const older = await get(
      `/entities/component/default/hidden/transitions?limit=1&cursor=${history.body.pageInfo.nextCursor}`,
    );
    expect(older.body.items).toMatchObject([{ cause: 'membership' }]);
    const detail = await get('/entities/component/default/hidden');
    expect(detail.body).toEqual(body);
  });

  it('refreshes an entity that was created a moment ago', async () => {
    const { entities } = await backend.catalog.catalog
      .getEntities({}, { credentials: {} as never })
      .then(({ items }) => ({ entities: items }));
    backend.catalog.set([...entities, component({ name: 'newborn' })]);
    // Nobody makes it look into the catalog who may not refresh.
    expect((await refresh('newborn', 'powerless')).status).toBe(404);
    await expect(
      backend.knex('mirror_entities').where('name', 'newborn'),
    ).resolves.toEqual([]);
    const { status, body } = await refresh('newborn');
    expect(status).toBe(200);
    expect(body.entity.title).toBe('newborn');
  });

  it('exports what the caller sees, in fields that no spreadsheet runs', async () => {
    const { text, headers } = await get('/entities.csv?sort=title', 'owner');
    expect(headers['content-type']).toContain('text/csv');
    const [header, petstore, end] = text.split('\r\n');
    expect(header).toMatch(
      /^entity,title,kind,.*,agent-experience applicable$/,
    );
    expect(petstore).toMatch(
      /^component:default\/petstore,"'=Petstore, ""the"" one",Component,service,/,
    );
    expect(end).toBe('');
  });

  it('tells how sources, criteria and the rubric fare', async () => {
    const { body } = await get('/health');
    const sources = new Map(
      body.sources.map((each: { id: string }) => [each.id, each]),
    );
    expect(sources.get('test')).toMatchObject({
      status: 'ok',
      keys: ['test.readme', 'test.owner', 'test.guide'],
    });
    expect([...sources.keys()]).toEqual(
      expect.arrayContaining(['catalog', 'repository']),
    );
    expect(body.criteria).toHaveLength(3);
    expect(body.criteria[1].counts).toMatchObject({
      pass: 1,
      'not-applicable': 0,
    });
    expect(body.mirror).toMatchObject({ lastSyncAt: expect.any(String) });
  });

  it('serves its specification', async () => {
    const { status, body } = await get('/openapi.json');
    expect(status).toBe(200);
    expect(body.openapi).toBe('3.1.0');
    expect(Object.keys(body.paths)).toContain(`${BASE}/entities`);
  });

  it('tells an agent exactly what it tells the page', async () => {
    const { body } = await get('/entities/component/default/petstore', 'owner');
    const maturity = JSON.parse(
      (
        await callTool('owner', 'get-maturity', {
          entityRef: 'Component:default/PetStore',
          states: ['pass', 'fail', 'unknown', 'exempt', 'not-applicable'],
        })
      ).text.replace(/^```json\n|\n```$/g, ''),
    );
    expect(maturity).toMatchObject({
      entityRef: body.entityRef,
      agentCeiling: body.agentCeiling,
      assessedAt: body.assessedAt,
      rubric: body.rubric,
    });
    expect(maturity.workframes).toEqual(
      body.workframes.map(
        ({ levels: _, ...frame }: { levels: unknown }) => frame,
      ),
    );
    expect(
      maturity.results.map(
        ({ criterionId, state, reason, message }: Record<string, string>) => ({
          criterionId,
          state,
          reason,
          message,
        }),
      ),
    ).toEqual(
      body.results.map(
        ({ criterionId, state, reason, message }: Record<string, string>) => ({
          criterionId,
          state,
          reason,
          message,
        }),
      ),
    );

    const steps = JSON.parse(
      (
        await callTool('owner', 'get-next-steps', {
          entityRef: PETSTORE,
          limit: '50',
        })
      ).text.replace(/^```json\n|\n```$/g, ''),
    );
    expect(steps.steps).toEqual(body.nextSteps);
    expect(steps.steps.length).toBeGreaterThan(0);
    expect(steps.totalSteps).toBe(body.nextSteps.length);
  });

  it.each(['get-maturity', 'get-next-steps'])(
    'lets each persona call %s as far as it may',
    async name => {
      const expected: [Persona | 'service', string, RegExp][] = [
        ['everything', HIDDEN, /^no error$/],
        ['owner', PETSTORE, /^no error$/],
        ['service', PETSTORE, /^no error$/],
        ['owner', HIDDEN, /NotFoundError: .*'component:default\/hidden'/],
        ['blind', PETSTORE, /NotFoundError: .*'component:default\/petstore'/],
        [
          'everything',
          'component:no',
          /NotFoundError: .*component:default\/no/,
        ],
        ['everything', 'nonsense', /InputError: .*'nonsense'/],
        ['powerless', PETSTORE, /NotAllowedError: .*maturity.assessment.read/],
      ];
      for (const [persona, entityRef, error] of expected) {
        const result = await callTool(persona, name, { entityRef });
        expect(result.error ?? 'no error').toMatch(error);
      }
    },
  );

  it('says of its actions that they only read', async () => {
    const client = await connect('owner');
    const { tools } = await client.listTools();
    await client.close();
    expect(tools.map(tool => [tool.name, tool.annotations])).toEqual([
      ['maturity.get-maturity', readOnly('Get maturity of an entity')],
      ['maturity.get-next-steps', readOnly('Get next steps of an entity')],
      [
        'maturity.may-agent-act',
        readOnly('Ask whether an agent may act on an entity'),
      ],
      ['maturity.simulate-rubric', readOnly('Simulate a change of the rubric')],
    ]);

    function readOnly(title: string) {
      return {
        title,
        readOnlyHint: true,
        idempotentHint: true,
        destructiveHint: false,
        openWorldHint: false,
      };
    }
  });
});

function ask(
  everything: number,
  owner: number,
  blind: number,
  powerless: number,
  service: number,
): Record<Persona | 'service', number> {
  return { everything, owner, blind, powerless, service };
}
