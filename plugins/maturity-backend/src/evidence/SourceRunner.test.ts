import { createTestEvidenceSource } from '@cairn/backstage-plugin-maturity-node/testUtils';
import { Observation } from '@cairn/backstage-plugin-maturity-node';
import { component, eachDatabase } from '@cairn/testing';
import {
  createTestPipeline,
  PETSTORE,
} from '../__testUtils__/createTestPipeline';

const OTHER = 'component:default/other';
const ENTITIES = [
  component({ name: 'petstore' }),
  component({ name: 'other' }),
];

describe.each(eachDatabase())('evidence sources on %s', id => {
  async function collectFrom(
    ...sources: ReturnType<typeof createTestEvidenceSource>[]
  ) {
    const pipeline = await createTestPipeline(id, {
      entities: ENTITIES,
      sources,
    });
    async function collect() {
      await pipeline.collector.collect({
        entityRefs: [PETSTORE, OTHER],
        trigger: 'schedule',
        signal: pipeline.signal,
      });
    }
    async function evidence(entityRef = PETSTORE) {
      const all = await pipeline.stores.evidence.ofEntities([entityRef]);
      return all.get(entityRef) ?? [];
    }
    await collect();
    return { ...pipeline, collect, evidence };
  }

  it('stores values, writes only what changed, and recovers from silence', async () => {
    const source = createTestEvidenceSource({ keys: ['test.readme'] });
    const observedAt = '2026-01-01T00:00:00.000Z';
    source.set(PETSTORE, 'test.readme', { found: true }, { observedAt });
    const { knex, collect, evidence } = await collectFrom(source);
    const value = {
      entityRef: PETSTORE,
      key: 'test.readme',
      source: 'test',
      value: { found: true },
      method: 'measured',
      observedAt,
    };
    await expect(evidence()).resolves.toEqual([value]);

    // A trigger sees writes that leave a row as it was, too.
    const writes = await countWrites(knex, collect);
    expect(writes).toBe(0);

    source.setUnavailable(PETSTORE, 'test.readme', 'The host is down');
    await collect();
    const [held] = await evidence();
    expect(held).toEqual({
      ...value,
      unavailable: {
        since: expect.any(String),
        heldUntil: expect.any(String),
        reason: 'The host is down',
      },
    });
    const { since, heldUntil } = held.unavailable!;
    expect(Date.parse(heldUntil) - Date.parse(since)).toBe(86_400_000);

    // Staying silent does not lengthen the time for which it is held, and says the newest reason.
    source.setUnavailable(PETSTORE, 'test.readme', 'The host is still down');
    await collect();
    expect((await evidence())[0].unavailable).toEqual({
      since,
      heldUntil,
      reason: 'The host is still down',
    });

    source.set(PETSTORE, 'test.readme', { found: true }, { observedAt });
    await collect();
    await expect(evidence()).resolves.toEqual([value]);
  });

  it('keeps what a source reported before it threw, holds the rest, and leaves others alone', async () => {
    let broken = false;
    const failing = createTestEvidenceSource({
      id: 'failing',
      keys: ['failing.a', 'failing.b'],
      async collect({ report }) {
        await report([say(PETSTORE, 'failing.a', broken ? 2 : 1)]);
        if (broken) {
          throw new Error('Landslide');
        }
        await report([say(PETSTORE, 'failing.b', 1)]);
      },
    });
    const healthy = createTestEvidenceSource({ keys: ['test.readme'] });
    healthy.set(PETSTORE, 'test.readme', true);
    const { stores, collect, evidence } = await collectFrom(failing, healthy);

    broken = true;
    await collect();
    const byKey = new Map((await evidence()).map(each => [each.key, each]));
    expect(byKey.get('failing.a')).toMatchObject({ value: 2 });
    expect(byKey.get('failing.a')).not.toHaveProperty('unavailable');
    expect(byKey.get('failing.b')).toMatchObject({
      value: 1,
      unavailable: { reason: expect.stringContaining('Landslide') },
    });
    expect(byKey.get('test.readme')).not.toHaveProperty('unavailable');

    const runs = await stores.runs.latest();
    expect(runs.get('failing')).toMatchObject({
      status: 'partial',
      observations: 1,
      error: 'Landslide',
    });
    expect(runs.get('failing')!.lastSuccessAt).toBeDefined();
    expect(runs.get('test')).toMatchObject({ status: 'ok', entities: 2 });
  });

  it('gives up on a source that hangs and ignores the signal, and takes nothing from it afterwards', async () => {
    let wakeUp = () => {};
    let tooLate: Promise<void> | undefined;
    const hanging = createTestEvidenceSource({
      id: 'hanging',
      keys: ['hanging.a'],
      timeout: { seconds: 0.1 },
      async collect({ report }) {
        await new Promise<void>(resolve => {
          wakeUp = resolve;
        });
        tooLate = report([say(PETSTORE, 'hanging.a', 1)]);
        tooLate.catch(() => {});
      },
    });
    const { stores, evidence } = await collectFrom(hanging);
    expect(hanging.runs[0].signal.aborted).toBe(true);
    expect((await stores.runs.latest()).get('hanging')).toMatchObject({
      status: 'failing',
      error: 'It did not end within 0.1 seconds',
    });

    wakeUp();
    await new Promise(resolve => setTimeout(resolve, 10));
    await expect(tooLate).rejects.toThrow(`source 'hanging' is over`);
    await expect(evidence()).resolves.toEqual([]);
  });

  it('shows what the others tell while one source is slow', async () => {
    const quick = createTestEvidenceSource({ keys: ['test.readme'] });
    quick.set(PETSTORE, 'test.readme', true);
    let finish = () => {};
    const slow = createTestEvidenceSource({
      id: 'slow',
      collect: () =>
        new Promise(resolve => {
          finish = resolve;
        }),
    });
    const pipeline = await createTestPipeline(id, {
      entities: ENTITIES,
      sources: [quick, slow],
    });
    const collection = pipeline.collector.collect({
      entityRefs: [PETSTORE],
      trigger: 'schedule',
      signal: pipeline.signal,
    });
    let stored;
    while (!stored) {
      await new Promise(resolve => setTimeout(resolve, 10));
      stored = await pipeline.knex('assessed').first();
    }
    expect(stored).toMatchObject({ entity_ref: PETSTORE, de_proven: 1 });
    finish();
    await expect(collection).resolves.toBe(1);
  });

  it('refuses nonsense one by one, and holds what was known of it', async () => {
    let nonsense: unknown = [say(PETSTORE, 'picky.count', 1)];
    const picky = createTestEvidenceSource({
      id: 'picky',
      keys: [
        {
          key: 'picky.count',
          title: 'Count',
          description: 'A number',
          validate(value) {
            if (typeof value !== 'number') {
              throw new Error(`${JSON.stringify(value)} is no number`);
            }
          },
        },
        'picky.any',
      ],
      collect: ({ report }) => report(nonsense as Observation[]),
    });
    const { stores, logger, collect, evidence } = await collectFrom(picky);

    nonsense = [
      say(PETSTORE, 'picky.count', 'many'),
      say(PETSTORE, 'other.key', 1),
      say('component:default/foreign', 'picky.any', 1),
      say(OTHER, 'picky.any', 'x'.repeat(70_000)),
      { ...say(OTHER, 'picky.count', 1), observedAt: '2999-01-01T00:00:00Z' },
      { ...say(OTHER, 'picky.count', 1), method: 'guessed' },
      'what?',
      null,
      say(PETSTORE, 'picky.any', 'a \u0000 NUL and half a \ud800 pair'),
    ];
    await collect();
    expect((await stores.runs.latest()).get('picky')).toMatchObject({
      status: 'partial',
      observations: 1,
      rejected: 8,
    });
    expect(logger.warn).toHaveBeenCalledWith(
      expect.stringContaining('8 observations refused'),
    );
    const [any, count] = (await evidence()).sort((a, b) =>
      a.key < b.key ? -1 : 1,
    );
    expect(any).toMatchObject({ key: 'picky.any' });
    expect(count).toMatchObject({
      value: 1,
      unavailable: { reason: expect.stringContaining('"many" is no number') },
    });
    // What never had a value keeps the reason.
    const others = new Map((await evidence(OTHER)).map(e => [e.key, e]));
    expect(others.get('picky.any')).not.toHaveProperty('value');
    expect(others.get('picky.any')!.unavailable!.reason).toContain('65536');
    expect(others.get('picky.count')!.unavailable!.reason).toContain('method');

    nonsense = { not: 'a list' };
    await collect();
    expect((await stores.runs.latest()).get('picky')).toMatchObject({
      status: 'failing',
      rejected: 1,
    });
  });
});

function say(entityRef: string, key: string, value: string | number) {
  return { entityRef, key, value, method: 'measured' as const };
}

/** How many rows of evidence are written while something runs. */
async function countWrites(
  knex: Awaited<ReturnType<typeof createTestPipeline>>['knex'],
  work: () => Promise<void>,
): Promise<number> {
  await knex.schema.createTable('writes', table => {
    table.string('entity_ref');
  });
  if (knex.client.config.client === 'pg') {
    await knex.raw(
      `create function note() returns trigger language plpgsql as $$ begin insert into writes values (new.entity_ref); return new; end $$`,
    );
    await knex.raw(
      `create trigger noted after insert or update on evidence for each row execute function note()`,
    );
  } else {
    for (const event of ['insert', 'update']) {
      await knex.raw(
        `create trigger noted_${event} after ${event} on evidence begin insert into writes values (new.entity_ref); end`,
      );
    }
  }
  await work();
  const [{ count }] = await knex('writes').count({ count: '*' });
  return Number(count);
}
