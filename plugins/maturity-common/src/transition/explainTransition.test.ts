import { Level } from '../model/level';
import { ResultReason, ResultState } from '../model/result';
import { Criterion } from '../rubric/types';
import { explainTransition } from './explainTransition';
import { AssessmentSnapshot } from './types';

function criterion(
  id: string,
  level: Exclude<Level, 0>,
  overrides: Partial<Criterion> = {},
): Criterion {
  return {
    id,
    title: `Title of ${id}`,
    workframe: 'developer-experience',
    level,
    appliesTo: { kind: 'Component' },
    evidence: { key: 'repository.readme', maxAge: 'P30D' },
    condition: { exists: true },
    why: 'It matters.',
    owner: 'group:default/platform',
    remedy: { title: 'Do it', effort: 'PT1H', page: '/docs', step: 'Do it' },
    ...overrides,
  };
}

const criteria = [
  criterion('one', 1),
  criterion('two', 2),
  criterion('other', 2),
  criterion('four', 4),
];

type Short = [state: ResultState, reason: ResultReason, observedAt?: string];

function snapshot(
  proven: Level,
  results: Record<string, Short>,
  overrides: Partial<AssessmentSnapshot> = {},
) {
  return {
    rubricVersion: 1,
    workframes: [
      {
        workframe: 'developer-experience' as const,
        proven,
        accepted: proven,
        possible: 4 as const,
      },
      {
        workframe: 'agent-experience' as const,
        proven: 1 as const,
        accepted: 1 as const,
        possible: 1 as const,
      },
    ],
    results: Object.entries(results).map(
      ([criterionId, [state, reason, observedAt]]) => ({
        criterionId,
        state,
        reason,
        ...(observedAt && { evidence: { observedAt } }),
      }),
    ),
    criteria,
    ...overrides,
  };
}

const pass: Short = ['pass', 'met', '2025-06-01T00:00:00Z'];
const fail: Short = ['fail', 'not-met', '2025-06-02T00:00:00Z'];
const lapsed: Short = ['unknown', 'lapsed', '2025-06-01T00:00:00Z'];
const exempt: Short = ['exempt', 'exempt'];
const none: Short = ['not-applicable', 'not-applicable'];

describe('explainTransition', () => {
  it('puts a first assessment down to membership', () => {
    const to = snapshot(1, { one: pass });
    expect(explainTransition({ to })).toEqual([
      {
        workframe: 'developer-experience',
        to: { proven: 1, accepted: 1, possible: 4 },
        cause: 'membership',
        changes: [],
      },
      {
        workframe: 'agent-experience',
        to: { proven: 1, accepted: 1, possible: 1 },
        cause: 'membership',
        changes: [],
      },
    ]);
  });

  it('has nothing to say where no mark moved', () => {
    expect(
      explainTransition({
        from: snapshot(1, { one: pass, four: lapsed }),
        to: snapshot(1, { one: pass, four: pass }),
      }),
    ).toEqual([]);
  });

  it('names the marks, the cause and the criteria of a workframe that moved', () => {
    expect(
      explainTransition({
        from: snapshot(1, { one: pass, two: fail, other: pass }),
        to: snapshot(2, { one: pass, two: pass, other: pass }),
      }),
    ).toEqual([
      {
        workframe: 'developer-experience',
        from: { proven: 1, accepted: 1, possible: 4 },
        to: { proven: 2, accepted: 2, possible: 4 },
        cause: 'evidence',
        changes: [
          {
            criterionId: 'two',
            title: 'Title of two',
            from: 'fail',
            to: 'pass',
            cause: 'evidence',
          },
        ],
      },
    ]);
  });

  it.each<[string, Short, Short, string]>([
    ['a new pass', fail, pass, 'evidence'],
    ['a first pass', ['unknown', 'never-collected'], pass, 'evidence'],
    ['a pass that ends an exemption', exempt, pass, 'evidence'],
    ['a new fail', pass, fail, 'evidence'],
    [
      'a new value that cannot be judged',
      pass,
      ['unknown', 'malformed', '2025-06-02T00:00:00Z'],
      'evidence',
    ],
    ['a pass grown too old', pass, lapsed, 'lapse'],
    ['a hold that ended', pass, ['unknown', 'unavailable'], 'lapse'],
    ['a source that is gone', pass, ['unknown', 'waiting-for-source'], 'lapse'],
    ['an older fail that stands again', pass, ['fail', 'fail-stands'], 'lapse'],
    [
      'a moment in the same value grown too old',
      pass,
      ['fail', 'not-met', '2025-06-01T00:00:00Z'],
      'lapse',
    ],
    ['an exemption granted', fail, exempt, 'exemption'],
    ['an exemption that lapsed', exempt, fail, 'exemption'],
    ['an exemption that lapsed to nothing', exempt, lapsed, 'exemption'],
    ['a criterion that no longer applies', fail, none, 'applicability'],
    ['a criterion that applies now', none, pass, 'applicability'],
  ])('puts %s down to its cause', (_name, before, after, cause) => {
    const [transition] = explainTransition({
      from: snapshot(1, { one: pass, two: before }),
      to: snapshot(2, { one: pass, two: after }),
    });
    expect(transition.cause).toBe(cause);
    expect(transition.changes).toMatchObject([{ criterionId: 'two', cause }]);
  });

  it('never calls a mixed move evidence', () => {
    function causeOf(two: [Short, Short], other: [Short, Short]) {
      return explainTransition({
        from: snapshot(1, { one: pass, two: two[0], other: other[0] }),
        to: snapshot(2, { one: pass, two: two[1], other: other[1] }),
      })[0].cause;
    }
    expect(causeOf([fail, pass], [fail, pass])).toBe('evidence');
    expect(causeOf([fail, pass], [fail, none])).toBe('applicability');
    expect(causeOf([fail, exempt], [fail, pass])).toBe('exemption');
    expect(causeOf([fail, exempt], [fail, none])).toBe('applicability');
    expect(causeOf([pass, lapsed], [pass, fail])).toBe('lapse');
  });

  it('looks no higher than the levels that the move passed through', () => {
    const [transition] = explainTransition({
      from: snapshot(1, { one: pass, two: fail, four: pass }),
      to: snapshot(2, { one: pass, two: pass, four: lapsed }),
    });
    expect(transition.cause).toBe('evidence');
    expect(transition.changes.map(({ cause }) => cause)).toEqual([
      'evidence',
      'lapse',
    ]);
  });

  describe('across rubric versions', () => {
    const before = { one: pass, two: fail };
    const after = { one: pass, two: pass };
    function causeWith(
      older: Partial<AssessmentSnapshot>,
      newer: Criterion[] = criteria,
      results: [Record<string, Short>, Record<string, Short>] = [before, after],
    ) {
      return explainTransition({
        from: snapshot(1, results[0], older),
        to: {
          ...snapshot(2, results[1], { rubricVersion: 2 }),
          criteria: newer,
        },
      })[0];
    }

    it('blames the rubric for all it cannot tell apart', () => {
      expect(causeWith({ criteria: undefined }).cause).toBe('rubric');
    });

    it('tells evidence from a rubric that left the criterion alone', () => {
      expect(causeWith({ criteria }).cause).toBe('evidence');
      const reworded = [
        criteria[0],
        { ...criteria[1], title: 'In better words' },
      ];
      expect(causeWith({ criteria }, reworded)).toMatchObject({
        cause: 'evidence',
        changes: [{ title: 'In better words' }],
      });
    });

    it.each<
      [string, Criterion[], [Record<string, Short>, Record<string, Short>]]
    >([
      [
        'asks for less',
        [criteria[0], { ...criteria[1], condition: { exists: false } }],
        [before, after],
      ],
      ['drops a criterion', [criteria[0]], [before, { one: pass }]],
      [
        'adds a criterion',
        [...criteria, criterion('new', 2)],
        [{ one: pass }, { one: pass, new: pass }],
      ],
      [
        'moves a criterion that keeps its state',
        [criteria[0], { ...criteria[1], level: 3 }],
        [before, before],
      ],
      [
        'moves a criterion while evidence changes, too',
        [criteria[0], criteria[1], { ...criteria[2], level: 1 }],
        [
          { ...before, other: pass },
          { ...after, other: pass },
        ],
      ],
    ])('names a rubric that %s', (_name, newer, results) => {
      expect(causeWith({ criteria }, newer, results).cause).toBe('rubric');
    });
  });
});
