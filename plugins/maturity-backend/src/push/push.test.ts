import { setTimeout as wait } from 'node:timers/promises';
import { EvidencePushResult } from '@cairn/backstage-plugin-maturity-common';
import { createTestEvidenceSource } from '@cairn/backstage-plugin-maturity-node/testUtils';
import { component, eachDatabase } from '@cairn/testing';
import request from 'supertest';
import {
  as,
  asMachine,
  startMaturityBackend,
} from '../__testUtils__/startMaturityBackend';

const PETSTORE = 'component:default/petstore';
const FOREIGN = 'component:default/foreign';
const BASE = '/api/maturity';

const CLIENTS = [
  {
    subject: 'external:ci',
    sources: ['ci'],
    keys: [
      'test.readme',
      'test.guide',
      {
        key: 'ci.coverage',
        title: 'Coverage',
        schema: {
          type: 'object',
          required: ['percent'],
          properties: { percent: { type: 'number', minimum: 0, maximum: 100 } },
        },
      },
      'ci.*',
    ],
    entities: { 'metadata.annotations.example.com/slug': { $exists: true } },
    maxAge: 'P30D',
  },
  {
    subject: 'external:github:repo:{slug}:ref:refs/heads/main',
    sources: ['github-actions'],
    keys: ['ci.*'],
    entities: { 'metadata.annotations.example.com/slug': '{slug}' },
    method: 'declared',
  },
];

describe.each(eachDatabase())('pushed evidence on %s', id => {
  let backend: Awaited<ReturnType<typeof startMaturityBackend>>;
  beforeAll(async () => {
    backend = await startMaturityBackend(id, {
      sources: [createTestEvidenceSource({ keys: ['test.owner'] })],
      entities: [
        component({
          name: 'petstore',
          annotations: { 'example.com/slug': 'acme/petstore' },
        }),
        component({ name: 'foreign' }),
      ],
      maturity: { push: { clients: CLIENTS, perMinute: 100 } },
    });
    await backend.follow(2);
  });

  beforeEach(async () => {
    backend.audited.length = 0;
    await backend.knex('push_rates').delete();
  });

  function push(body: unknown, headers = asMachine('external:ci')) {
    return request(backend.server)
      .post(`${BASE}/evidence`)
      .set(headers)
      .send(body as object);
  }

  function readme(value: unknown, observedAt = minutesAgo(10)) {
    return {
      source: 'ci',
      observations: [
        {
          entityRef: PETSTORE,
          key: 'test.readme',
          value,
          observedAt,
          url: 'https://ci.example.com/runs/7',
        },
      ],
    };
  }

  /** The marks go after the answer. */
  async function unmarked() {
    while ((await backend.knex('push_marks')).length) {
      await wait(10);
    }
  }

  async function results() {
    const { body } = await request(backend.server)
      .get(`${BASE}/entities/component/default/petstore`)
      .set(as('everything'));
    return body.results as { criterionId: string; evidence?: object }[];
  }

  it('moves the level at once, once, and never backwards in time', async () => {
    const push1 = readme(true, minutesAgo(10));
    const first = await push(push1);
    expect([first.status, first.body]).toEqual([
      200,
      {
        accepted: 1,
        unchanged: 0,
        superseded: 0,
        observations: [
          { entityRef: PETSTORE, key: 'test.readme', outcome: 'accepted' },
        ],
        entities: [
          {
            entityRef: PETSTORE,
            workframes: expect.arrayContaining([
              expect.objectContaining({
                workframe: 'developer-experience',
                proven: 1,
                target: 1,
              }),
            ]),
            moved: [
              {
                workframe: 'developer-experience',
                from: { proven: 0, accepted: 0, possible: 1 },
                to: { proven: 1, accepted: 1, possible: 1 },
              },
            ],
          },
        ],
      } satisfies EvidencePushResult,
    ]);
    expect((await results())[0]).toMatchObject({
      criterionId: 'readme',
      state: 'pass',
      evidence: {
        source: 'ci',
        method: 'pulled',
        url: 'https://ci.example.com/runs/7',
      },
    });

    const before = await backend.knex('evidence').orderBy('key');
    const again = await push(push1);
    expect(again.body).toMatchObject({ unchanged: 1, accepted: 0 });
    expect(again.body.entities[0].moved).toEqual([]);
    await expect(backend.knex('evidence').orderBy('key')).resolves.toEqual(
      before,
    );

    const late = await push(readme(false, minutesAgo(20)));
    expect(late.body).toMatchObject({ superseded: 1, accepted: 0 });
    expect((await results())[0]).toMatchObject({ state: 'pass' });

    const newer = await push(readme(false, minutesAgo(5)));
    expect(newer.body.entities[0].moved).toMatchObject([
      { from: { proven: 1 }, to: { proven: 0 } },
    ]);
    await unmarked();

    expect(backend.audited.map(({ outcome }) => outcome)).toEqual(
      Array(4).fill('success'),
    );
    expect(JSON.stringify(backend.audited)).not.toContain('runs/7');
  });

  it('holds what was known where there is no value, until a later one', async () => {
    await push(readme(true, minutesAgo(4)));
    const silent = await push({
      source: 'ci',
      observations: [
        {
          entityRef: PETSTORE,
          key: 'test.readme',
          unavailable: 'The runner is down',
          observedAt: minutesAgo(2),
        },
      ],
    });
    expect(silent.body).toMatchObject({ accepted: 1 });
    expect((await results())[0]).toMatchObject({
      state: 'pass',
      reason: 'held',
      evidence: {
        value: true,
        unavailable: { reason: 'The runner is down' },
      },
    });
    // Observed before the runner went down, and delivered after.
    await push(readme(true, minutesAgo(3)));
    expect((await results())[0]).toMatchObject({ reason: 'held' });
    await push(readme(true, minutesAgo(1)));
    expect((await results())[0]).toMatchObject({ reason: 'met' });
  });

  it('names every fault of a push, and stores nothing of it', async () => {
    const before = await backend.knex('evidence');
    const { status, body } = await push({
      source: 'ci',
      observations: [
        { entityRef: PETSTORE, key: 'ci.fine', value: 1 },
        { entityRef: FOREIGN, key: 'ci.a', value: 1 },
        { entityRef: 'component:default/unknown', key: 'ci.a', value: 1 },
        { entityRef: PETSTORE, key: 'other.key', value: 1 },
        { entityRef: PETSTORE, key: 'ci.fine', value: 2 },
        { entityRef: PETSTORE, key: 'ci.coverage', value: { percent: 101 } },
        {
          entityRef: PETSTORE,
          key: 'ci.b',
          value: 1,
          observedAt: minutesAgo(-6),
        },
        {
          entityRef: PETSTORE,
          key: 'ci.c',
          value: 1,
          observedAt: minutesAgo(60 * 24 * 31),
        },
        {
          entityRef: PETSTORE,
          key: 'ci.d',
          value: 1,
          // eslint-disable-next-line no-script-url
          url: 'javascript:alert(1)',
        },
        {
          entityRef: PETSTORE,
          key: 'ci.e',
          value: 1,
          url: 'https://me:secret@example.com',
        },
        { entityRef: 'pet store', key: 'ci.f', value: 1 },
        { entityRef: PETSTORE, key: 'ci.g', value: 'x'.repeat(70_000) },
      ],
    });
    expect(status).toBe(400);
    expect(body.error).toMatchObject({ name: 'InputError' });
    const notThere =
      'there is no such entity that is assessed, or you are not bound to it';
    expect(
      body.error.faults.map((fault: { path: string; message: string }) => [
        fault.path,
        fault.message,
      ]),
    ).toEqual([
      ['observations[1].entityRef', notThere],
      ['observations[2].entityRef', notThere],
      [
        'observations[3].key',
        'you are bound to test.readme, test.guide, ci.coverage, ci.* and not to this key',
      ],
      [
        'observations[4]',
        'it is of the same entity and key as observations[0]',
      ],
      ['observations[5].value', 'the value/percent must be <= 100'],
      ['observations[6].observedAt', expect.stringMatching(/still to come/)],
      ['observations[7].observedAt', expect.stringMatching(/older than P30D/)],
      ['observations[8].url', 'it is no http or https URL'],
      ['observations[9].url', expect.stringMatching(/credentials/)],
      ['observations[10].entityRef', expect.stringMatching(/no entity ref/)],
      ['observations[11].value', expect.stringMatching(/more than the 65536/)],
    ]);
    await expect(backend.knex('evidence')).resolves.toEqual(before);
    expect(backend.audited).toMatchObject([
      {
        eventId: 'evidence-push',
        outcome: 'fail',
        meta: { actor: 'external:ci' },
      },
    ]);
  });

  it('names faults of form before any other', async () => {
    const form = await push({
      source: 'ci',
      observations: [
        { entityRef: PETSTORE, key: 'ci.a' },
        { entityRef: 7, key: 'ci.a', value: 1, colour: 'red' },
        'text',
        { entityRef: PETSTORE, key: 'ci.a', value: 1, unavailable: 'both' },
        { entityRef: PETSTORE, key: 'ci.a', value: 1, observedAt: 'noon' },
      ],
    });
    expect(
      form.body.error.faults.map(({ path }: { path: string }) => path),
    ).toEqual([
      'observations[0].value',
      'observations[1].entityRef',
      'observations[1]',
      'observations[2]',
      'observations[3]',
      'observations[4].observedAt',
    ]);
    for (const [body, words] of [
      ['{"source": "ci"', 'it is no JSON'],
      ['[]', 'expected object'],
      ['{"source":"ci","observations":[]}', 'observations'],
      [
        '{"source":"nope","observations":[{"entityRef":"a","key":"b","value":1}]}',
        'bound to ci',
      ],
      [`{"source":"ci","observations":[{"__proto__":{"a":1}}]}`, '__proto__'],
      [
        `{"source":"ci","observations":[${'['.repeat(100)}${']'.repeat(100)}]}`,
        'deep',
      ],
      [`{"source":"ci","observations":[1e999]}`, 'too large to be kept'],
      [`{"source":"ci","observations":["\\u0000"]}`, 'NUL'],
      [`"${'x'.repeat(1024 * 1024)}"`, 'larger than the 1 MB'],
    ]) {
      const { status, body: answer } = await request(backend.server)
        .post(`${BASE}/evidence`)
        .set(asMachine('external:ci'))
        .set('content-type', 'application/json')
        .send(body);
      expect([body.slice(0, 60), status]).toEqual([body.slice(0, 60), 400]);
      expect(answer.error.message).toContain(words);
    }
  });

  it('lets nobody in who is not bound, and says what is missing', async () => {
    for (const [headers, status, words] of [
      [as('everything'), 403, 'comes from machines'],
      [asMachine('plugin:scaffolder'), 403, 'comes from machines'],
      [asMachine('external:other'), 403, 'maturity.push.clients'],
      [{ authorization: 'Bearer mock-none-token' }, 401, ''],
    ] as const) {
      const { status: found, body } = await push(readme(true), headers);
      expect([headers, found]).toEqual([headers, status]);
      expect(body.error.message).toContain(words);
    }
  });

  it('binds each pipeline to the entities of its own repository', async () => {
    function from(repository: string) {
      return push(
        {
          source: 'github-actions',
          observations: [{ entityRef: PETSTORE, key: 'ci.x', value: 1 }],
        },
        asMachine(`external:github:repo:${repository}:ref:refs/heads/main`),
      );
    }
    expect((await from('acme/petstore')).status).toBe(200);
    const other = await from('acme/other');
    expect(other.status).toBe(400);
    expect(other.body.error.faults).toMatchObject([
      { path: 'observations[0].entityRef' },
    ]);
    const branch = await push(
      {},
      asMachine('external:github:repo:acme/petstore:ref:refs/heads/evil'),
    );
    expect(branch.status).toBe(403);
    await expect(
      backend.knex('evidence').where({ source: 'github-actions' }),
    ).resolves.toMatchObject([{ method: 'declared' }]);
  });

  it('shows how pushed sources fare beside those that collect', async () => {
    await push(readme(true, minutesAgo(1)));
    const health = async () =>
      (
        await request(backend.server)
          .get(`${BASE}/health`)
          .set(as('everything'))
      ).body.sources.find((each: { id: string }) => each.id === 'ci');
    const good = await health();
    expect(good).toMatchObject({
      status: 'ok',
      entities: 1,
      observations: 1,
      keys: ['test.readme', 'test.guide', 'ci.coverage', 'ci.*'],
      lastSuccessAt: expect.any(String),
    });
    await push({
      source: 'ci',
      observations: [{ entityRef: FOREIGN, key: 'ci.a', value: 's3cret' }],
    });
    const bad = await health();
    expect(bad).toMatchObject({
      status: 'partial',
      lastSuccessAt: good.lastSuccessAt,
      error: expect.stringContaining('observations[0].entityRef'),
    });
    expect(bad.error).not.toContain('s3cret');
  });

  it('answers 429 to a client that pushes without end', async () => {
    await backend.knex('push_rates').insert({
      client: 'external:ci',
      minute: new Date().toISOString().slice(0, 16),
      pushes: 100,
    });
    const { status, headers, body } = await push(readme(true));
    expect([status, headers['retry-after']]).toEqual([429, '60']);
    expect(body.error.message).toContain('maturity.push.perMinute');
  });

  it('assesses what a process stored and did not live to assess', async () => {
    await push(readme(true, minutesAgo(0.5)));
    await backend
      .knex('evidence')
      .where({ source: 'ci', key: 'test.readme' })
      .update({ value: 'false' });
    await backend.knex('push_marks').insert({
      mark: 'm',
      entity_ref: PETSTORE,
      marked_at: minutesAgo(1),
    });
    await backend.tasks
      .get('maturity-push-healing')!
      .fn(new AbortController().signal);
    expect((await results())[0]).toMatchObject({ state: 'fail' });
    await expect(backend.knex('push_marks')).resolves.toEqual([]);
  });
});

function minutesAgo(minutes: number): string {
  return new Date(Date.now() - minutes * 60_000).toISOString();
}
