import { mockCredentials } from '@backstage/backend-test-utils';
import { Entity, stringifyEntityRef } from '@backstage/catalog-model';
import { Evidence, WORKFRAMES } from '@cairn/backstage-plugin-maturity-common';
import { component, eachDatabase, group, system } from '@cairn/testing';
import fc from 'fast-check';
import { Knex } from 'knex';
import { createTestPipeline } from '../__testUtils__/createTestPipeline';
import { criterion, smallRubric } from '../__testUtils__/rubricFile';
import { columnOf, standingColumns, StandingRow } from '../store/standing';

const NAMES = ['alpha', 'beta', 'gamma', 'delta'];
const TEAMS = ['team-a', 'team-b'];
const CRITERIA = ['readme', 'owner', 'guide'];
const START = Date.parse('2026-03-01T00:00:00.000Z');
const HOUR = 3_600_000;

/** What may happen in an organization, in any order. */
type Happening =
  | { what: 'evidence'; name: string; key: string; value: boolean }
  | { what: 'silence'; name: string; key: string }
  | { what: 'moved'; name: string; team: string }
  | { what: 'left'; name: string }
  | { what: 'came'; name: string; team: string }
  | { what: 'replaced'; name: string; team: string }
  | { what: 'rubric'; criteria: string[]; wanted: boolean }
  | { what: 'nothing' };

const name = fc.constantFrom(...NAMES);
const team = fc.constantFrom(...TEAMS);
const key = fc.constantFrom(...CRITERIA);

const happening: fc.Arbitrary<Happening> = fc.oneof(
  {
    weight: 5,
    arbitrary: fc.record({
      what: fc.constant('evidence' as const),
      name,
      key,
      value: fc.boolean(),
    }),
  },
  fc.record({ what: fc.constant('silence' as const), name, key }),
  fc.record({ what: fc.constant('moved' as const), name, team }),
  fc.record({ what: fc.constant('left' as const), name }),
  fc.record({ what: fc.constant('came' as const), name, team }),
  fc.record({ what: fc.constant('replaced' as const), name, team }),
  fc.record({
    what: fc.constant('rubric' as const),
    criteria: fc.shuffledSubarray(CRITERIA, { minLength: 1 }),
    wanted: fc.boolean(),
  }),
  fc.record({ what: fc.constant('nothing' as const) }),
);

describe.each(eachDatabase())('history on %s', id => {
  it('tells of any moment what was recorded then, whatever happened', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.array(fc.tuple(happening, fc.integer({ min: 1, max: 30 })), {
          minLength: 5,
          maxLength: 25,
        }),
        replay,
      ),
      { numRuns: 12, seed: 20261124 },
    );
  });

  async function replay(story: [Happening, number][]) {
    const population = await createPopulation();
    const { knex, stores, mirror } = population;
    const recorded: { at: string; rows: StandingRow[] }[] = [];
    for (const [each, hours] of story) {
      await population.happen(each, hours);
      recorded.push({ at: population.now(), rows: await standing('assessed') });
    }

    expect(await standing('spans', query => query.whereNull('to_at'))).toEqual(
      recorded.at(-1)!.rows,
    );
    const visibility = await mirror.visibility(mockCredentials.user());
    for (const { at, rows } of recorded) {
      expect(
        await standing('spans', query =>
          query
            .where('from_at', '<=', at)
            .where(open => open.whereNull('to_at').orWhere('to_at', '>', at)),
        ),
      ).toEqual(rows);
      const { workframes, entities } = await stores.summaries.summary({
        visibility,
        filter: {},
        asOf: at,
      });
      expect({ entities, proven: workframes.map(each => each.proven) }).toEqual(
        countOf(rows),
      );
    }
    // Spans of one entity follow each other without a gap or an overlap, but where it was away.
    const spans = await knex('spans').orderBy(['entity_ref', 'from_at', 'id']);
    for (const [index, span] of spans.slice(1).entries()) {
      const before = spans[index];
      if (before.entity_ref === span.entity_ref) {
        expect(before.to_at <= span.from_at).toBe(true);
      }
    }
    await expectMovesToAddUp();
    // What is kept by owner says what counting says; somebody who sees but some entities is answered by counting.
    const counted = { ...visibility, scope: 'some' } as const;
    const question = { filter: {}, by: 'team', limit: 20 } as const;
    expect(await stores.summaries.summary({ ...question, visibility })).toEqual(
      await stores.summaries.summary({ ...question, visibility: counted }),
    );
    expect(await stores.rollups.page({ ...question, visibility })).toEqual(
      await stores.rollups.page({ ...question, visibility: counted }),
    );

    async function standing(
      table: 'assessed' | 'spans',
      narrow: (query: Knex.QueryBuilder) => unknown = () => {},
    ): Promise<StandingRow[]> {
      const rows = knex(table)
        .select('entity_ref', ...Object.keys(standingColumns))
        .orderBy('entity_ref');
      narrow(rows);
      return rows;
    }

    /** From nothing through all moves of an entity one comes to where it stands, and to nothing where it left. */
    async function expectMovesToAddUp() {
      const marks = new Map<string, number | null>();
      const moves = await knex('transitions').orderBy('id');
      for (const move of moves) {
        const place = `${move.entity_ref} ${move.uid} ${move.workframe}`;
        expect([place, move.from_proven]).toEqual([
          place,
          marks.get(place) ?? null,
        ]);
        marks.set(place, move.to_proven);
      }
      const now = new Map<string, number | null>();
      for (const row of recorded.at(-1)!.rows as (StandingRow & {
        entity_ref: string;
      })[]) {
        for (const workframe of WORKFRAMES) {
          now.set(
            `${row.entity_ref} ${row.uid} ${workframe}`,
            row[columnOf(workframe, 'proven')],
          );
        }
      }
      expect(
        new Map([...marks].filter(([, proven]) => proven !== null)),
      ).toEqual(now);
    }
  }

  function countOf(rows: StandingRow[]) {
    return {
      entities: rows.length,
      proven: WORKFRAMES.map(workframe =>
        [0, 1, 2, 3, 4, 5].map(
          level =>
            rows.filter(row => row[columnOf(workframe, 'proven')] === level)
              .length,
        ),
      ),
    };
  }

  async function createPopulation() {
    const entities = new Map<string, Entity>();
    let uids = 0;
    function put(entityName: string, owner: string, uid?: string) {
      const entity = component({
        name: entityName,
        spec: { owner: `group:default/${owner}`, system: 'shop' },
      });
      uids += 1;
      entities.set(entityName, {
        ...entity,
        metadata: { ...entity.metadata, uid: uid ?? `uid-${uids}` },
      });
    }
    put('alpha', 'team-a');
    put('beta', 'team-b');
    const others = [
      ...TEAMS.map(each => group({ name: each })),
      system({ name: 'shop', spec: { owner: 'team-a', domain: 'sales' } }),
    ];
    const pipeline = await createTestPipeline(id, {
      entities: [...others, ...entities.values()],
    });
    const { stores, mirror, catalog, assessor, rubrics, rubricFile, time } =
      pipeline;
    time.now = new Date(START);
    const now = () => time.now!.toISOString();
    await assessor.assess({ entityRefs: await stores.subjects.allRefs() });

    function evidenceOf(entityName: string, criterionId: string): Evidence {
      return {
        entityRef: `component:default/${entityName}`,
        key: `test.${criterionId}`,
        source: 'test',
        method: 'measured',
        observedAt: now(),
      };
    }

    async function follow() {
      catalog.set([...others, ...entities.values()]);
      const { removed } = await mirror.syncAll();
      await stores.assessments.forget(removed, now());
    }

    async function tell(each: Happening) {
      switch (each.what) {
        case 'evidence':
          await stores.evidence.record([
            { ...evidenceOf(each.name, each.key), value: each.value },
          ]);
          break;
        case 'silence':
          await stores.evidence.markUnavailable({
            source: 'test',
            silences: [{ ...evidenceOf(each.name, each.key), reason: 'gone' }],
            since: now(),
            heldUntil: now(),
          });
          break;
        case 'left':
          entities.delete(each.name);
          await follow();
          break;
        case 'moved':
        case 'came':
        case 'replaced': {
          const known = entities.get(each.name);
          if ((each.what === 'came') !== (known === undefined)) {
            break;
          }
          put(
            each.name,
            each.team,
            each.what === 'moved' ? known?.metadata.uid : undefined,
          );
          await follow();
          break;
        }
        case 'rubric':
          rubricFile.edit(
            smallRubric({
              criteria: each.criteria.map((criterionId, index) =>
                criterion(criterionId, {
                  workframe: WORKFRAMES[index % 3],
                  condition: { equals: each.wanted },
                }),
              ),
            }),
          );
          await rubrics.refresh();
          break;
        default:
      }
    }

    return {
      ...pipeline,
      now,
      async happen(each: Happening, hours: number) {
        time.now = new Date(time.now!.getTime() + hours * HOUR);
        await tell(each);
        await assessor.assessDue();
        await assessor.assess({
          entityRefs: [...entities.values()].map(entity =>
            stringifyEntityRef(entity),
          ),
        });
      },
    };
  }
});
