import { setTimeout as wait } from 'node:timers/promises';
import { EvidencePushResult } from '@cairn/backstage-plugin-maturity-common';
import { component, eachDatabase } from '@cairn/testing';
import { Duration } from 'luxon';
import {
  createTestPipeline,
  PETSTORE,
} from '../__testUtils__/createTestPipeline';
import { EvidenceFinder } from './EvidenceFinder';
import { EvidencePusher } from './EvidencePusher';
import { PushClients } from './PushClients';

const BINDINGS = PushClients.create([
  {
    subject: 'external:ci',
    sources: ['ci'],
    keys: [{ key: '*' }],
    entities: { kind: 'Component' },
    method: 'pulled',
  },
]).bind('external:ci');

type Replica = Awaited<
  ReturnType<Awaited<ReturnType<typeof createTestPipeline>>['another']>
>;

function pusherOf({ stores, assessor }: Replica) {
  const pusher = EvidencePusher.create({
    finder: EvidenceFinder.create({
      subjects: stores.subjects,
      grace: Duration.fromISO('P1D'),
    }),
    store: stores.pushes,
    assessor,
  });
  return (
    observations: {
      entityRef?: string;
      key: string;
      value: boolean;
      observedAt: string;
    }[],
  ) =>
    pusher.push({
      client: 'external:ci',
      push: {
        source: 'ci',
        observations: observations.map(each => ({
          entityRef: PETSTORE,
          ...each,
        })),
      },
      bindings: BINDINGS,
      what: 'The push',
    });
}

describe.each(eachDatabase())(
  'two replicas that take pushes at once, on %s',
  id => {
    it('lose none, let the newest win, and tell each move once', async () => {
      const pipeline = await createTestPipeline(id);
      await pipeline.assessor.assess({ entityRefs: [PETSTORE] });
      const [one, two] = [await pipeline.another(), await pipeline.another()];
      const [pushOne, pushTwo] = [pusherOf(one), pusherOf(two)];

      const start = Date.now() - 3_600_000;
      const results: EvidencePushResult[] = [];
      for (let round = 0; round < 15; round++) {
        const at = (offset: number) =>
          new Date(start + round * 10_000 + offset).toISOString();
        const even = round % 2 === 0;
        results.push(
          ...(await Promise.all([
            // Keys of their own, and one that both push, the second a little later.
            pushOne([
              { key: 'test.readme', value: even, observedAt: at(0) },
              { key: 'test.guide', value: !even, observedAt: at(0) },
            ]),
            pushTwo([
              { key: 'test.owner', value: even, observedAt: at(0) },
              { key: 'test.guide', value: even, observedAt: at(500) },
            ]),
          ])),
        );
        const stored = await one.stores.evidence.ofEntities([PETSTORE]);
        expect(
          Object.fromEntries(stored.get(PETSTORE)!.map(e => [e.key, e.value])),
        ).toEqual({
          'test.readme': even,
          'test.owner': even,
          'test.guide': even,
        });
        // Whoever assessed last has seen what both stored.
        const marks = (await one.stores.pushes.marked([PETSTORE])).get(
          PETSTORE,
        )!;
        expect(Object.values(marks).map(({ proven }) => proven)).toEqual(
          Array(3).fill(even ? 1 : 0),
        );
      }
      expect(results).toHaveLength(30);
      while ((await pipeline.knex('push_marks')).length) {
        await wait(10);
      }
      // A move that both told would begin elsewhere than where the one before it ended.
      const moves = await pipeline
        .knex('transitions')
        .where({ entity_ref: PETSTORE })
        .orderBy('id');
      const ended = new Map<string, unknown>();
      for (const move of moves) {
        expect(marksOf(move, 'from')).toEqual(
          ended.get(move.workframe) ?? [null, null, null],
        );
        ended.set(move.workframe, marksOf(move, 'to'));
      }
      expect(moves.length).toBeGreaterThan(3 * 15);
    });

    it('push many entities in opposite orders without standing in each other’s way', async () => {
      const names = Array.from({ length: 100 }, (_, index) => `c${index}`);
      const pipeline = await createTestPipeline(id, {
        entities: names.map(name => component({ name })),
      });
      const [one, two] = [await pipeline.another(), await pipeline.another()];
      const refs = names.map(name => `component:default/${name}`);
      const observations = (order: string[], value: boolean, at: number) =>
        order.map(entityRef => ({
          entityRef,
          key: 'test.readme',
          value,
          observedAt: new Date(at).toISOString(),
        }));
      const now = Date.now();
      for (let round = 0; round < 3; round++) {
        await Promise.all([
          pusherOf(one)(observations(refs, false, now - 60_000 + round)),
          pusherOf(two)(
            observations([...refs].reverse(), true, now - 30_000 + round),
          ),
        ]);
      }
      const marks = await one.stores.pushes.marked(refs);
      expect(
        [...marks.values()].filter(
          each => each['developer-experience'].proven === 1,
        ),
      ).toHaveLength(100);
    });
  },
);

function marksOf(move: Record<string, unknown>, end: 'from' | 'to') {
  return ['proven', 'accepted', 'possible'].map(mark => move[`${end}_${mark}`]);
}
