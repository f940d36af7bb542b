import { mockCredentials, mockServices } from '@backstage/backend-test-utils';
import { Entity } from '@backstage/catalog-model';
import { AuthorizeResult } from '@backstage/plugin-permission-common';
import {
  EntityMaturity,
  EntityMaturityDetail,
  MaturityTrend,
  PopulationFilter,
  Rollup,
  WorkframeDistribution,
  WORKFRAMES,
} from '@cairn/backstage-plugin-maturity-common';
import { createTestEvidenceSource } from '@cairn/backstage-plugin-maturity-node/testUtils';
import { component, eachDatabase, group, TestDatabaseId } from '@cairn/testing';
import fc from 'fast-check';
import { createTestPipeline } from '../__testUtils__/createTestPipeline';
import { criterion, smallRubric } from '../__testUtils__/rubricFile';
import { Access } from '../maturity/Access';
import { MaturityReader } from '../maturity/MaturityReader';
import { createHistory } from './createHistory';

const HOUR = 60 * 60 * 1_000;
const START = Date.parse('2026-01-01T00:00:00.000Z');
const NAMES = ['a', 'b', 'c', 'd'];
const KEYS = ['readme', 'extra', 'owner', 'guide'];

const GROUPS = [
  group({ name: 'company' }),
  group({ name: 'team-a', parent: 'company' }),
  group({ name: 'team-b', parent: 'company' }),
  group({ name: 'others' }),
];

const RUBRICS = [
  smallRubric({
    criteria: [
      ...smallRubric().criteria,
      criterion('extra', { level: 2, evidence: evidenceOf('extra') }),
    ],
  }),
  smallRubric({
    criteria: smallRubric().criteria.map(each => ({
      ...each,
      appliesTo: { kind: 'Component', 'spec.lifecycle': 'production' },
    })),
  }),
];

const FILTERS: PopulationFilter[] = [
  {},
  { owner: ['group:default/company'] },
  { owner: ['group:default/team-b'] },
  { lifecycle: ['experimental'] },
  { tier: ['1'], owner: ['group:default/others'] },
];

const credentials = mockCredentials.user('user:default/me');

interface Traits {
  owner: string;
  lifecycle: string;
  tier: string;
}

type Step = { hours: number } & (
  | { kind: 'evidence'; name: string; key: string; value: boolean }
  | { kind: 'traits'; name: string; traits: Traits }
  | { kind: 'leave'; name: string }
  | { kind: 'rubric'; index: number }
);

const name = fc.constantFrom(...NAMES);
const hours = fc.integer({ min: 1, max: 40 });
const traits = fc.record({
  owner: fc.constantFrom('team-a', 'team-b', 'others'),
  lifecycle: fc.constantFrom('production', 'experimental'),
  tier: fc.constantFrom('1', '2'),
});
const step: fc.Arbitrary<Step> = fc.oneof(
  {
    weight: 5,
    arbitrary: fc.record({
      hours,
      kind: fc.constant('evidence' as const),
      name,
      key: fc.constantFrom(...KEYS),
      value: fc.boolean(),
    }),
  },
  {
    weight: 3,
    arbitrary: fc.record({
      hours,
      kind: fc.constant('traits' as const),
      name,
      traits,
    }),
  },
  {
    weight: 1,
    arbitrary: fc.record({ hours, kind: fc.constant('leave' as const), name }),
  },
  {
    weight: 1,
    arbitrary: fc.record({
      hours,
      kind: fc.constant('rubric' as const),
      index: fc.constantFrom(0, 1),
    }),
  },
);

/** What was answered of the present, when it was the present. */
interface Record {
  at: number;
  entities: EntityMaturity[];
  details: Map<string, EntityMaturityDetail>;
  uids: Map<string, string>;
  summaries: WorkframeDistribution[][];
  rollups: Rollup[];
}

function evidenceOf(key: string) {
  return { key: `test.${key}`, maxAge: 'P2D' };
}

function iso(millis: number): string {
  return new Date(millis).toISOString();
}

async function createWorld(id: TestDatabaseId) {
  const source = createTestEvidenceSource({
    keys: KEYS.map(key => `test.${key}`),
  });
  const pipeline = await createTestPipeline(id, {
    entities: GROUPS,
    sources: [source],
    rubric: RUBRICS[0],
  });
  const { stores, rubrics, mirror, time, catalog } = pipeline;
  const permissions = mockServices.permissions.mock({
    authorize: async requests =>
      requests.map(() => ({ result: AuthorizeResult.ALLOW })),
  });
  const access = Access.create({ mirror, permissions });
  const reader = MaturityReader.create({
    ...stores,
    access,
    auth: mockServices.auth({ pluginId: 'maturity' }),
    userInfo: mockServices.userInfo(),
    rubrics,
  });
  const { history, entityHistory } = createHistory({ stores, access, rubrics });

  const living = new Map<string, { uid: string; traits: Traits }>();
  const values = new Map<string, boolean>();
  let births = 0;
  let now = START;

  async function run(one: Step): Promise<void> {
    now += one.hours * HOUR;
    time.now = new Date(now);
    switch (one.kind) {
      case 'evidence':
        values.set(`${one.name} ${one.key}`, one.value);
        source.set(
          `component:default/${one.name}`,
          `test.${one.key}`,
          one.value,
          { observedAt: iso(now) },
        );
        break;
      case 'traits':
        living.set(one.name, {
          uid: living.get(one.name)?.uid ?? `${one.name}-${births++}`,
          traits: one.traits,
        });
        break;
      case 'leave':
        living.delete(one.name);
        break;
      default:
        pipeline.rubricFile.edit(RUBRICS[one.index]);
        await rubrics.refresh();
    }
    catalog.set([
      ...GROUPS,
      ...[...living].map(([each, { uid, traits: own }]): Entity => {
        const entity = component({
          name: each,
          labels: { 'cairn.dev/tier': own.tier },
          spec: {
            owner: `group:default/${own.owner}`,
            lifecycle: own.lifecycle,
          },
        });
        return { ...entity, metadata: { ...entity.metadata, uid } };
      }),
    ]);
    const { removed } = await mirror.syncAll();
    await stores.assessments.forget(removed, iso(now));
    await pipeline.collector.collect({
      entityRefs: await stores.subjects.allRefs(),
      trigger: 'schedule',
      signal: pipeline.signal,
    });
  }

  async function record(): Promise<Record> {
    const { items } = await reader.entities({ limit: 100 }, credentials);
    const details = new Map<string, EntityMaturityDetail>();
    for (const { entityRef } of items) {
      details.set(entityRef, await reader.entity(entityRef, credentials));
    }
    const summaries = [];
    for (const filter of FILTERS) {
      summaries.push((await reader.summary(filter, credentials)).workframes);
    }
    return {
      at: now,
      entities: items,
      details,
      uids: new Map(
        [...living].map(([each, { uid }]) => [
          `component:default/${each}`,
          uid,
        ]),
      ),
      summaries,
      rollups: (await history.rollups({ by: 'team' }, credentials)).items,
    };
  }
  return { reader, history, entityHistory, run, record };
}

/** Without when it was assessed, of which the past keeps only since when it stands. */
function standing(entities: readonly EntityMaturity[]) {
  return entities.map(({ assessedAt: _, ...entity }) => entity);
}

function expectExplained(trend: MaturityTrend) {
  for (const [index, period] of trend.periods.entries()) {
    for (const [place, workframe] of WORKFRAMES.entries()) {
      const effects =
        period.workframes.find(each => each.workframe === workframe)?.effects ??
        [];
      const before = trend.points[index].population[place].levels;
      const after = trend.points[index + 1].population[place].levels;
      expect(
        before.map((count, level) =>
          effects.reduce((sum, { levels }) => sum + levels[level], count),
        ),
      ).toEqual(after);
    }
  }
}

describe.each(eachDatabase())('history on %s', id => {
  it('replays any moment exactly, and trends explain each difference', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.array(step, { minLength: 8, maxLength: 16 }),
        fc.array(fc.double({ min: 0, max: 1, noNaN: true }), {
          minLength: 4,
          maxLength: 4,
        }),
        async (steps, places) => {
          const world = await createWorld(id as TestDatabaseId);
          const records: Record[] = [];
          for (const one of steps) {
            await world.run(one);
            records.push(await world.record());
          }
          const [first, last] = [records[0].at, records.at(-1)!.at + HOUR];
          const moments = places
            .map(place => Math.round(first + place * (last - first)))
            .sort((a, b) => a - b);
          for (const moment of [...moments, records[2].at]) {
            await expectReplayed(world, records, moment);
          }
          for (const [index, filter] of FILTERS.entries()) {
            const [from, to] = [
              moments[0],
              Math.max(moments[3], moments[0] + 1),
            ];
            const trend = await world.history.trend(
              { ...filter, from: iso(from), to: iso(to) },
              credentials,
            );
            expectExplained(trend);
            for (const { at, population } of trend.points) {
              const then = recordAt(records, Date.parse(at)).summaries[index];
              expect(
                population.map(({ levels, withTarget, atTarget, median }) => ({
                  levels,
                  withTarget,
                  atTarget,
                  median,
                })),
              ).toEqual(
                then.map(({ proven, withTarget, atTarget, median }) => ({
                  levels: proven,
                  withTarget,
                  atTarget,
                  median: median?.proven,
                })),
              );
            }
            await expectDrillable(world, filter, trend);
            if (index === 0) {
              expectCohort(trend, records);
            }
          }
        },
      ),
      { numRuns: 4 },
    );
  });

  function recordAt(records: readonly Record[], moment: number): Record {
    return records.filter(({ at }) => at <= moment).at(-1)!;
  }

  async function expectReplayed(
    world: Awaited<ReturnType<typeof createWorld>>,
    records: readonly Record[],
    moment: number,
  ) {
    const then = recordAt(records, moment);
    const asOf = iso(moment);
    const { reader, history, entityHistory } = world;
    const list = await reader.entities({ limit: 100, asOf }, credentials);
    expect(standing(list.items)).toEqual(standing(then.entities));
    expect(list.totalItems).toBe(then.entities.length);
    for (const [index, filter] of FILTERS.entries()) {
      const summary = await reader.summary({ ...filter, asOf }, credentials);
      expect(summary.workframes).toEqual(then.summaries[index]);
    }
    const rollups = await history.rollups({ by: 'team', asOf }, credentials);
    expect(rollups.items).toEqual(then.rollups);
    for (const [entityRef, detail] of then.details) {
      const past = await entityHistory.entityAsOf(entityRef, asOf, credentials);
      expect(past.agentCeiling).toBe(detail.agentCeiling);
      expect(past.rubric).toEqual(detail.rubric);
      expect(past.entity).toEqual(detail.entity);
      expect(
        past.results.map(({ criterionId, state }) => [criterionId, state]),
      ).toEqual(
        detail.results.map(({ criterionId, state }) => [criterionId, state]),
      );
      for (const frame of past.workframes) {
        expect(
          detail.workframes.find(
            ({ workframe }) => workframe === frame.workframe,
          ),
        ).toMatchObject(frame);
      }
    }
    const gone = NAMES.map(each => `component:default/${each}`).find(
      ref => !then.details.has(ref),
    );
    if (gone) {
      await expect(
        entityHistory.entityAsOf(gone, asOf, credentials),
      ).rejects.toThrow(`recorded as of ${asOf}`);
    }
  }

  /** The moves behind the bars are as many as the bars say. */
  async function expectDrillable(
    { history }: Awaited<ReturnType<typeof createWorld>>,
    filter: PopulationFilter,
    trend: MaturityTrend,
  ) {
    for (const workframe of WORKFRAMES) {
      const counts = new Map<string, number>();
      for (const { workframes } of trend.periods) {
        for (const { cause, up, down } of workframes.find(
          each => each.workframe === workframe,
        )?.effects ?? []) {
          counts.set(cause, (counts.get(cause) ?? 0) + up + down);
        }
      }
      const { from, to } = trend;
      let found = 0;
      let cursor: string | undefined;
      do {
        const page = await history.trendMoves(
          { ...filter, workframe, from, to, limit: 3, cursor },
          credentials,
        );
        found += page.items.length;
        cursor = page.pageInfo.nextCursor;
      } while (cursor);
      expect(found).toBe([...counts.values()].reduce((a, b) => a + b, 0));
      for (const cause of ['evidence', 'membership'] as const) {
        const { totalItems } = await history.trendMoves(
          { ...filter, workframe, from, to, cause },
          credentials,
        );
        expect(totalItems).toBe(counts.get(cause) ?? 0);
      }
    }
  }

  /** Those there both at the beginning and at the end, and nobody else, all the way. */
  function expectCohort(trend: MaturityTrend, records: readonly Record[]) {
    const [begin, end] = [trend.from, trend.to].map(moment =>
      recordAt(records, Date.parse(moment)),
    );
    const members = [...begin.uids].filter(
      ([ref, uid]) => end.uids.get(ref) === uid,
    );
    for (const { at, cohort } of trend.points) {
      const then = recordAt(records, Date.parse(at));
      for (const [place] of WORKFRAMES.entries()) {
        const proven = members.flatMap(([ref, uid]) =>
          then.uids.get(ref) === uid
            ? [then.details.get(ref)!.workframes[place].proven]
            : [],
        );
        expect(cohort[place].levels).toEqual(
          [0, 1, 2, 3, 4, 5].map(
            level => proven.filter(each => each === level).length,
          ),
        );
      }
    }
  }
});
