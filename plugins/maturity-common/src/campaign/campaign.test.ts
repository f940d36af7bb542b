import fc from 'fast-check';
import { CampaignAction, CampaignState, Standing } from '../api/campaigns';
import { CAUSES } from '../history/trendPeriods';
import { Level } from '../model/level';
import { ResultState } from '../model/result';
import { checkPlan } from './checkPlan';
import { criteriaOfGoal, titleOfGoal } from './goal';
import { isToReview } from './isToReview';
import { actionsOfCampaign, CAMPAIGN_ACTIONS } from './lifeCycle';
import { noCounts, progressOf, totalOf } from './progress';
import { STANDINGS, standingOfMarks, standingOfStates } from './standing';
import { teamsOf } from './teamsOf';
import { StandingSpan, StandingWalk, walkStandings } from './walk';

const FROM = at(100);
const TO = at(200);

/** Moments that sort as text. */
function at(minute: number): string {
  return new Date(Date.UTC(2026, 0, 1, 0, minute)).toISOString();
}

const standing = fc.constantFrom<Standing>(...STANDINGS);
const cause = fc.constantFrom(...CAUSES);

/** Spans of one entity, one after the other, some with a gap between, the last one maybe still open. */
const spans: fc.Arbitrary<StandingSpan[]> = fc
  .array(
    fc.record({
      length: fc.integer({ min: 1, max: 60 }),
      gap: fc.constantFrom(0, 0, 0, 5),
      standing: fc.option(standing, { nil: undefined }),
      cause,
    }),
    { maxLength: 8 },
  )
  .chain(items =>
    fc.boolean().map(open => {
      let minute = 0;
      return items.map((item, index) => {
        const from = minute + item.gap;
        minute = from + item.length;
        return {
          fromAt: at(from),
          ...(!(open && index === items.length - 1) && { toAt: at(minute) }),
          standing: item.standing,
          cause: item.cause,
        };
      });
    }),
  );

const walks: fc.Arbitrary<StandingWalk[]> = fc
  .array(
    fc.tuple(
      spans,
      fc.constantFrom('group:default/a', 'group:default/b', undefined),
    ),
  )
  .map(entities =>
    entities.map(([own, ownerRef], index) => ({
      entityRef: `component:default/${index}`,
      ownerRef,
      ...walkStandings({ spans: own, from: FROM, to: TO }),
    })),
  );

/** What stood at a moment, straight from the definition. */
function standingAt(own: StandingSpan[], moment: string): Standing | undefined {
  return own.find(
    ({ fromAt, toAt }) => fromAt <= moment && (!toAt || toAt > moment),
  )?.standing;
}

describe('walkStandings', () => {
  it('starts and ends where the spans of these moments stand, and each step begins where the one before ended', () => {
    fc.assert(
      fc.property(spans, own => {
        const walk = walkStandings({ spans: own, from: FROM, to: TO });
        expect(walk.start).toBe(standingAt(own, FROM));
        expect(walk.end).toBe(standingAt(own, TO));
        let current = walk.start;
        for (const step of walk.steps) {
          expect(step.from).toBe(current);
          expect(step.to).not.toBe(current);
          expect(step.at > FROM && step.at <= TO).toBe(true);
          current = step.to;
        }
        expect(current).toBe(walk.end);
      }),
    );
  });

  it('calls it membership when an entity comes into scope or leaves it, whatever else happened', () => {
    fc.assert(
      fc.property(spans, own => {
        for (const step of walkStandings({ spans: own, from: FROM, to: TO })
          .steps) {
          expect(
            step.cause === 'membership' || Boolean(step.from && step.to),
          ).toBe(true);
        }
      }),
    );
  });
});

describe('progressOf', () => {
  it('splits the whole change into causes: start plus all changes is the end, at every standing', () => {
    fc.assert(
      fc.property(walks, own => {
        const { start, end, changes, joined, left, progress } = progressOf({
          walks: own,
          from: FROM,
          to: TO,
        });
        for (const each of STANDINGS) {
          const change = changes.reduce(
            (sum, { counts }) => sum + counts[each],
            0,
          );
          expect(start[each] + change).toBe(end[each]);
        }
        expect(totalOf(end) - totalOf(start)).toBe(joined - left);
        for (const { cause: name, counts } of changes) {
          // Only who comes or goes changes how many there are.
          expect(name === 'membership' || totalOf(counts) === 0).toBe(true);
        }
        expect(progress).toBe(
          changes.find(({ cause: name }) => name === 'evidence')!.counts.met,
        );
      }),
    );
  });

  it('counts nothing but evidence as progress', () => {
    fc.assert(
      fc.property(walks, own => {
        const silent = own.map(walk => ({
          ...walk,
          steps: walk.steps.filter(step => step.cause !== 'evidence'),
        }));
        expect(progressOf({ walks: silent, from: FROM, to: TO }).progress).toBe(
          0,
        );
      }),
    );
  });
});

describe('teamsOf', () => {
  it('adds up to the whole', () => {
    fc.assert(
      fc.property(walks, own => {
        const whole = progressOf({ walks: own, from: FROM, to: TO });
        const teams = teamsOf(own);
        const sum = { start: noCounts(), end: noCounts() };
        for (const team of teams) {
          for (const each of STANDINGS) {
            sum.start[each] += team.start[each];
            sum.end[each] += team.end[each];
          }
        }
        expect(sum).toEqual({ start: whole.start, end: whole.end });
        expect(teams.reduce((total, team) => total + team.progress, 0)).toBe(
          whole.progress,
        );
      }),
    );
  });
});

describe('isToReview', () => {
  const walk = (steps: StandingWalk['steps'], end: Standing) => ({
    entityRef: 'component:default/a',
    end,
    steps,
  });

  it.each([
    [
      'a rise for want of being asked',
      [['not-met', 'not-asked', 'applicability']],
      true,
    ],
    [
      'a pass because less is asked',
      [['unknown', 'met', 'applicability']],
      true,
    ],
    ['a pass by evidence', [['not-met', 'met', 'evidence']], false],
    [
      'a pass by evidence after less was asked',
      [
        ['not-met', 'not-asked', 'applicability'],
        ['not-asked', 'met', 'evidence'],
      ],
      false,
    ],
    ['more that is asked', [['met', 'not-met', 'applicability']], false],
  ] as const)('tells %s', (_, steps, expected) => {
    const own = steps.map(([from, to, why], index) => ({
      at: at(101 + index),
      from,
      to,
      cause: why,
    }));
    expect(isToReview(walk(own, own.at(-1)!.to))).toBe(expected);
  });
});

describe('standings', () => {
  it.each<[ResultState[], Standing]>([
    [[], 'not-asked'],
    [['not-applicable', 'not-applicable'], 'not-asked'],
    [['pass', 'not-applicable'], 'met'],
    [['pass', 'exempt'], 'exempt'],
    [['pass', 'exempt', 'unknown'], 'unknown'],
    [['pass', 'exempt', 'unknown', 'fail'], 'not-met'],
  ])('of results %j: %s', (states, expected) => {
    expect(standingOfStates(states)).toBe(expected);
  });

  it.each<[Level, Level, Level, Level | undefined, Standing]>([
    [3, 3, 3, 3, 'met'],
    [1, 3, 3, 3, 'exempt'],
    [1, 2, 3, 3, 'unknown'],
    [1, 2, 2, 3, 'not-met'],
    [1, 2, 2, undefined, 'not-asked'],
  ])(
    'of marks %i, %i, %i for level %s: %s',
    (proven, accepted, possible, level, expected) => {
      expect(
        standingOfMarks({
          marks: { proven, accepted, possible },
          level,
          applicable: 2,
        }),
      ).toBe(expected);
    },
  );

  it('asks nothing where no criterion applies', () => {
    expect(
      standingOfMarks({
        marks: { proven: 0, accepted: 0, possible: 0 },
        level: 2,
        applicable: 0,
      }),
    ).toBe('not-asked');
  });
});

describe('goals', () => {
  const criteria = [
    { id: 'a', title: 'A is so', workframe: 'agent-experience', level: 1 },
    { id: 'b', title: 'B is so', workframe: 'agent-experience', level: 3 },
    { id: 'c', title: 'C is so', workframe: 'developer-experience', level: 1 },
  ] as const;

  it('ask for the criteria that they name, or for those up to their level', () => {
    const ids = (goal: Parameters<typeof criteriaOfGoal>[0]) =>
      criteriaOfGoal(goal, criteria).map(({ id }) => id);
    expect(ids({ criteria: ['c', 'b', 'gone'] })).toEqual(['b', 'c']);
    expect(ids({ workframe: 'agent-experience', level: 2 })).toEqual(['a']);
  });

  it('are named by titles, and by the id where the rubric no longer has the criterion', () => {
    expect(titleOfGoal({ criteria: ['c', 'gone'] }, criteria)).toBe(
      'C is so; gone',
    );
    expect(
      titleOfGoal({ workframe: 'agent-experience', level: 2 }, criteria),
    ).toBe('Agent experience at level 2, Repeatable automation');
  });
});

describe('the life of a campaign', () => {
  it('ends, and nothing leads on from an end', () => {
    for (const state of ['closed', 'cancelled'] as const) {
      expect(actionsOfCampaign(state)).toEqual([]);
    }
    const actions = fc.array(
      fc.constantFrom<CampaignAction>(
        'edit',
        'open',
        'remind',
        'close',
        'cancel',
      ),
    );
    fc.assert(
      fc.property(actions, tried => {
        const seen: CampaignState[] = ['draft'];
        for (const action of tried) {
          seen.push(CAMPAIGN_ACTIONS[seen.at(-1)!][action] ?? seen.at(-1)!);
        }
        // Nobody was told of a draft, so it can not be closed, and what was opened never is a draft again.
        expect(seen.includes('closed') && !seen.includes('open')).toBe(false);
        expect(
          seen.lastIndexOf('draft') < (seen.indexOf('open') + 1 || Infinity),
        ).toBe(true);
      }),
    );
  });
});

describe('checkPlan', () => {
  const plan = {
    title: 'T',
    why: 'W',
    owner: 'group:default/team',
    goal: { criteria: ['a'] },
    scope: {},
    targetDate: '2026-12-31',
  };
  const check = (changes: object) =>
    checkPlan({
      plan: { ...plan, ...changes },
      criteria: [{ id: 'a' }],
      now: '2026-11-24T10:00:00.000Z',
    });

  it('finds nothing wrong with a good plan', () => {
    expect(check({})).toEqual([]);
    expect(
      check({ targetDate: '2026-11-24', startsAt: '2026-11-01T00:00:00Z' }),
    ).toEqual([]);
  });

  it.each([
    [{ goal: { criteria: ['a', 'z'] } }, `'z'`],
    [{ targetDate: '2026-11-23' }, 'has passed'],
    [{ targetDate: '2026-13-01' }, 'is no day'],
    [{ targetDate: 'soon' }, 'is no day'],
    [{ startsAt: '2026-11-25T00:00:00Z' }, 'in the future'],
    [{ startsAt: 'then' }, 'is no moment'],
  ])('names what is wrong with %j', (changes, fault) => {
    expect(check(changes)).toEqual([expect.stringContaining(fault)]);
  });
});
