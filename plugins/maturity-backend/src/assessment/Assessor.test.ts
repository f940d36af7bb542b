import { createTestEvidenceSource } from '@cairn/backstage-plugin-maturity-node/testUtils';
import { component, eachDatabase } from '@cairn/testing';
import {
  createTestPipeline,
  PETSTORE,
} from '../__testUtils__/createTestPipeline';
import { criterion, smallRubric } from '../__testUtils__/rubricFile';

const KEYS = ['test.readme', 'test.owner', 'test.guide'];

describe.each(eachDatabase())('assessment on %s', id => {
  async function withSource(
    options: { entities?: ReturnType<typeof component>[] } = {},
  ) {
    const source = createTestEvidenceSource({ keys: KEYS });
    const pipeline = await createTestPipeline(id, {
      sources: [source],
      ...options,
    });
    async function collect(entityRefs = [PETSTORE]) {
      await pipeline.collector.collect({
        entityRefs,
        trigger: 'schedule',
        signal: pipeline.signal,
      });
    }
    async function transitions(entityRef = PETSTORE) {
      const page = await pipeline.stores.transitions.page({
        entityRef,
        limit: 100,
      });
      return page.rows;
    }
    return { ...pipeline, source, collect, transitions };
  }

  it('writes how entities stand, and transitions with their causes', async () => {
    const { knex, source, collect, transitions } = await withSource();
    source.set(PETSTORE, 'test.readme', false);
    source.set(PETSTORE, 'test.owner', true);
    await collect();

    // Criteria in the order of the rubric: readme, owner, guide.
    expect(await knex('assessed')).toMatchObject([
      {
        states: 'fpu',
        ...{ de_proven: 0, de_possible: 0, de_target: 1, de_known: 1 },
        ...{ po_proven: 1, po_possible: 1, po_target: 1 },
        ...{ ae_proven: 0, ae_possible: 1, ae_target: null, ae_known: 0 },
        coverage: 6666,
        gap: 1,
        agent_ceiling: 0,
        revision: 1,
        kind: 'Component',
        owner_ref: 'group:default/team',
      },
    ]);
    expect((await transitions()).map(each => each.cause)).toEqual([
      'membership',
      'membership',
      'membership',
    ]);

    source.set(PETSTORE, 'test.readme', true);
    await collect();
    const [latest] = await transitions();
    expect(latest).toMatchObject({
      workframe: 'developer-experience',
      from: { proven: 0 },
      to: { proven: 1, accepted: 1, possible: 1 },
      cause: 'evidence',
      changes: [{ criterionId: 'readme', from: 'fail', to: 'pass' }],
      rubricVersion: 1,
    });
    expect(await knex('result_changes')).toMatchObject([
      {
        criterion_id: 'readme',
        from_state: 'fail',
        to_state: 'pass',
        cause: 'evidence',
      },
    ]);

    // What moves no mark is told too, and what changes nothing leaves nothing.
    source.set(PETSTORE, 'test.owner', false);
    source.setUnavailable(PETSTORE, 'test.readme', 'The host does not answer');
    await collect();
    await collect();
    expect(
      await knex('result_changes').orderBy('id').pluck('criterion_id'),
    ).toEqual(['readme', 'owner']);
    expect(await knex('spans')).toHaveLength(3);
    expect(await knex('assessed')).toMatchObject([{ states: 'pfu' }]);
  });

  it('starts a history of its own for an entity that takes the ref of another', async () => {
    const first = withUid('first');
    const { knex, catalog, mirror, source, collect, transitions, stores } =
      await withSource({ entities: [first] });
    source.set(PETSTORE, 'test.readme', false);
    await collect();
    source.set(PETSTORE, 'test.readme', true);
    await collect();
    await expect(transitions()).resolves.toHaveLength(4);

    // Deleted and made again between two syncs: there never was a moment without it.
    catalog.set([withUid('second')]);
    await mirror.syncAll();
    await expect(transitions()).resolves.toEqual([]);
    await collect();
    const own = await transitions();
    expect(own.map(each => [each.cause, each.from])).toEqual(
      Array(3).fill(['membership', undefined]),
    );

    // Deleted, noticed, and made again later.
    await stores.assessments.forget([PETSTORE]);
    catalog.set([withUid('third')]);
    await mirror.syncAll();
    await collect();
    await expect(transitions()).resolves.toHaveLength(3);
    // Two records of three workframes have ended, one goes on, and one moved.
    await expect(knex('transitions')).resolves.toHaveLength(16);
    await expect(
      knex('transitions').whereNull('to_proven').distinct('uid').pluck('uid'),
    ).resolves.toEqual(['first', 'second']);

    function withUid(uid: string) {
      const entity = component({ name: 'petstore' });
      return { ...entity, metadata: { ...entity.metadata, uid } };
    }
  });

  it('lets evidence lapse at its time, without being asked', async () => {
    const { knex, assessor, source, time, collect, transitions } =
      await withSource();
    source.set(PETSTORE, 'test.readme', true);
    await collect();
    const [{ revisit_at }] = await knex('assessed');
    expect(revisit_at).toBeDefined();

    time.now = new Date(Date.parse(revisit_at) - 1);
    await assessor.assessDue();
    await expect(transitions()).resolves.toHaveLength(3);

    time.now = new Date(Date.parse(revisit_at));
    await assessor.assessDue();
    const [latest] = await transitions();
    expect(latest).toMatchObject({
      cause: 'lapse',
      to: { proven: 0, possible: 1 },
    });
    // Once it has lapsed there is nothing more to wait for.
    const before = await knex('assessed').first('revision');
    await assessor.assessDue();
    expect(await knex('assessed').first('revision')).toEqual(before);
  });

  it('assesses by a new rubric, and forgets what is not asked any more', async () => {
    const {
      knex,
      assessor,
      rubrics,
      rubricFile,
      source,
      collect,
      transitions,
    } = await withSource();
    source.set(PETSTORE, 'test.readme', true);
    await collect();

    rubricFile.edit(
      smallRubric({
        criteria: [
          criterion('readme', { condition: { equals: 'a better one' } }),
          criterion('api', { appliesTo: { kind: 'API' } }),
        ],
      }),
    );
    await expect(rubrics.refresh()).resolves.toBe(true);
    await assessor.assessDue();
    expect(await knex('assessed')).toMatchObject([
      { states: 'fn', rubric_version: 2 },
    ]);
    expect((await transitions())[0]).toMatchObject({
      cause: 'rubric',
      rubricVersion: 2,
    });
  });

  it('leaves one transition when two replicas see one change at once', async () => {
    const { knex, assessor, another, source, stores, collect, transitions } =
      await withSource();
    source.set(PETSTORE, 'test.readme', false);
    await collect();
    const other = await another();

    await stores.evidence.record([
      {
        entityRef: PETSTORE,
        key: 'test.readme',
        source: 'test',
        value: true,
        method: 'measured',
        observedAt: new Date().toISOString(),
      },
    ]);
    // Both have read the same revision before either of them writes.
    const gate = meetingOf(2);
    for (const replica of [stores, other.stores]) {
      const write = replica.assessments.write.bind(replica.assessments);
      jest
        .spyOn(replica.assessments, 'write')
        .mockImplementationOnce(async writes => {
          await gate();
          return write(writes);
        });
    }
    await Promise.all([
      assessor.assess({ entityRefs: [PETSTORE] }),
      other.assessor.assess({ entityRefs: [PETSTORE] }),
    ]);

    const moves = (await transitions()).filter(each => each.from);
    expect(moves).toHaveLength(1);
    expect(moves[0]).toMatchObject({ cause: 'evidence', to: { proven: 1 } });
    expect(await knex('spans').whereNull('to_at')).toMatchObject([
      { de_proven: 1 },
    ]);
    expect(await knex('spans')).toHaveLength(2);
    expect(await knex('result_changes')).toHaveLength(1);
  });

  it('lets replicas assess the same entities at once, again and again, without standing in their own way', async () => {
    const names = Array.from({ length: 40 }, (_, index) => `service-${index}`);
    const refs = names.map(name => `component:default/${name}`);
    const { knex, assessor, another, stores, time } = await withSource({
      entities: names.map((name, index) =>
        component({ name, spec: { owner: `group:default/team-${index % 7}` } }),
      ),
    });
    const other = await another();
    const rounds = 6;
    for (let round = 1; round <= rounds; round++) {
      time.now = new Date(Date.UTC(2026, 0, 1, round));
      await stores.evidence.record(
        refs.map(entityRef => ({
          entityRef,
          key: 'test.readme',
          source: 'test',
          value: round % 2 === 0,
          method: 'measured',
          observedAt: time.now!.toISOString(),
        })),
      );
      await Promise.all([
        assessor.assess({ entityRefs: refs }),
        other.assessor.assess({ entityRefs: [...refs].reverse() }),
        assessor.assess({ entityRefs: refs.slice(10, 30) }),
      ]);
    }

    expect(await knex('result_changes')).toHaveLength(
      refs.length * (rounds - 1),
    );
    expect(await knex('spans')).toHaveLength(refs.length * rounds);
    expect(await knex('spans').whereNull('to_at')).toHaveLength(refs.length);
    const [sums] = await knex('owner_tallies')
      .sum({ entities: 'entities', passing: 'de_proven_1' })
      .sum({ failing: 'de_proven_0' });
    expect(Object.values(sums).map(Number)).toEqual([
      refs.length,
      refs.length,
      0,
    ]);
  });

  it('loses nothing of a slice, and nothing but it, when writing breaks midway', async () => {
    const names = Array.from(
      { length: 550 },
      (_, index) => `service-${String(index).padStart(3, '0')}`,
    );
    const refs = names.map(name => `component:default/${name}`);
    const { knex, assessor, source, collect } = await withSource({
      entities: names.map(name => component({ name })),
    });
    for (const ref of refs) {
      source.set(ref, 'test.readme', false);
    }
    await collect(refs);
    const before = await snapshot();

    for (const ref of refs) {
      source.set(ref, 'test.readme', true);
    }
    // The second slice breaks at its last statement.
    await failTransitionsOf(knex, 'component:default/service-520');
    await expect(collect(refs)).rejects.toThrow();
    const after = await snapshot();
    expect(after.slice(0, 500)).toEqual(
      before
        .slice(0, 500)
        .map(row => ({ ...row, de_proven: 1, states: 'puu' })),
    );
    expect(after.slice(500)).toEqual(before.slice(500));

    await knex.raw(`drop trigger breaks${isPg() ? ' on transitions' : ''}`);
    await assessor.assess({ entityRefs: refs });
    expect((await snapshot()).every(row => row.de_proven === 1)).toBe(true);
    const [{ moves }] = await knex('transitions')
      .whereNotNull('from_proven')
      .count({ moves: '*' });
    expect(Number(moves)).toBe(550);

    function snapshot() {
      return knex('assessed as a')
        .join('spans as s', 's.entity_ref', 'a.entity_ref')
        .whereNull('s.to_at')
        .whereRaw('s.states = a.states')
        .orderBy('a.entity_ref')
        .select('a.entity_ref', 'a.de_proven', 'a.states');
    }
    function isPg() {
      return id === 'POSTGRES_18';
    }
    async function failTransitionsOf(over: typeof knex, ref: string) {
      if (isPg()) {
        await over.raw(
          `create function break() returns trigger language plpgsql as $$ begin if new.entity_ref = '${ref}' then raise 'broken'; end if; return new; end $$`,
        );
        await over.raw(
          'create trigger breaks before insert on transitions for each row execute function break()',
        );
      } else {
        await over.raw(
          `create trigger breaks before insert on transitions when new.entity_ref = '${ref}' begin select raise(abort, 'broken'); end`,
        );
      }
    }
  });

  it('writes nothing of an entity that left the catalog meanwhile', async () => {
    const { knex, assessor, stores } = await withSource();
    const read = stores.slices.read.bind(stores.slices);
    jest.spyOn(stores.slices, 'read').mockImplementationOnce(async slice => {
      const subjects = await read(slice);
      await knex('mirror_entities').where({ entity_ref: PETSTORE }).delete();
      return subjects;
    });
    await assessor.assess({ entityRefs: [PETSTORE] });
    for (const table of ['assessed', 'assessments', 'spans', 'transitions']) {
      expect(await knex(table)).toEqual([]);
    }
  });
});

/** A place where so many have to come before any of them goes on. */
function meetingOf(size: number): () => Promise<void> {
  let arrived = 0;
  let open = () => {};
  const opened = new Promise<void>(resolve => {
    open = resolve;
  });
  return async () => {
    arrived += 1;
    if (arrived === size) {
      open();
    }
    await opened;
  };
}
