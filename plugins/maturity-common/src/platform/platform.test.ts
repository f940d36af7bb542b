import fc from 'fast-check';
import { ResultState } from '../model/result';
import { parseRubric } from '../rubric/parseRubric';
import { PLATFORM_CAPABILITIES, PLATFORM_STAGES } from './capability';
import { capabilityLevel } from './capabilityLevel';
import { platformMatrix } from './platformMatrix';

const STATES = [
  'pass',
  'fail',
  'unknown',
  'not-applicable',
  'exempt',
] as const satisfies readonly ResultState[];

const findings = fc.array(
  fc.record({
    stage: fc.constantFrom(...PLATFORM_STAGES),
    state: fc.constantFrom(...STATES),
  }),
  { maxLength: 15 },
);

function cell(overrides: Record<string, unknown> = {}) {
  return {
    id: 'pipeline-automated',
    title: 'Services have a pipeline',
    workframe: 'developer-experience',
    level: 2,
    capability: 'pipeline',
    stage: 'automated',
    appliesTo: { kind: 'Platform' },
    evidence: { key: 'platform.practice.pipeline', maxAge: 'P7D' },
    condition: { path: 'share', atLeast: 0.8 },
    why: 'It matters',
    owner: 'group:default/platform',
    remedy: { title: 'Do', effort: 'P1D', page: 'docs/how.md', step: 'Do it' },
    ...overrides,
  };
}

function parse(...criteria: unknown[]) {
  return parseRubric([
    { content: { id: 'test', title: 'Test', targets: [], criteria } },
  ]);
}

describe('how far a capability has come', () => {
  it.each<[string, ResultState[], [number, number, number]]>([
    ['nothing known', ['unknown', 'unknown', 'unknown'], [0, 0, 3]],
    ['two stages', ['pass', 'pass', 'fail'], [2, 2, 2]],
    ['a hole', ['pass', 'fail', 'pass'], [1, 1, 1]],
    ['an unknown in between', ['pass', 'unknown', 'pass'], [1, 1, 3]],
    ['an exemption in between', ['pass', 'exempt', 'pass'], [1, 3, 3]],
    ['nothing asked in between', ['pass', 'not-applicable', 'pass'], [1, 1, 1]],
    ['nothing written down', ['fail', 'pass', 'pass'], [0, 0, 0]],
  ])(
    'is the greatest stage with none below that fails: %s',
    (_, states, marks) => {
      const { proven, accepted, possible } = capabilityLevel(
        states.map((state, index) => ({
          stage: PLATFORM_STAGES[index],
          state,
        })),
      );
      expect([proven, accepted, possible]).toEqual(marks);
    },
  );

  it('keeps proven <= accepted <= possible, whatever is found', () => {
    fc.assert(
      fc.property(findings, found => {
        const { proven, accepted, possible } = capabilityLevel(found);
        expect(proven).toBeLessThanOrEqual(accepted);
        expect(accepted).toBeLessThanOrEqual(possible);
      }),
    );
  });

  it('never rises by a finding that is lost', () => {
    fc.assert(
      fc.property(findings, fc.nat(), (found, at) => {
        fc.pre(found.length > 0);
        const index = at % found.length;
        fc.pre(found[index].state !== 'not-applicable');
        const lost = found.map((item, i) =>
          i === index ? { ...item, state: 'unknown' as const } : item,
        );
        expect(capabilityLevel(lost).proven).toBeLessThanOrEqual(
          capabilityLevel(found).proven,
        );
      }),
    );
  });
});

describe('the matrix', () => {
  it('has a cell for each stage of each capability, and knows nothing before the first assessment', () => {
    const { rubric, faults } = parse(cell());
    expect(faults).toEqual([]);
    const matrix = platformMatrix({ criteria: rubric.criteria });
    expect(matrix.capabilities.map(row => row.capability)).toEqual(
      PLATFORM_CAPABILITIES,
    );
    expect(matrix.coverage).toEqual({ known: 0, applicable: 1 });
    expect(matrix.unknown).toMatchObject([
      {
        source: 'platform',
        missing: false,
        cells: [{ capability: 'pipeline', stage: 'automated' }],
      },
    ]);
  });

  it('takes the worst of several findings for the cell, and the oldest for its age', () => {
    const { rubric } = parse(cell(), cell({ id: 'other' }));
    const evidence = {
      entityRef: 'platform:default/platform',
      key: 'platform.practice.pipeline',
      source: 'platform',
      method: 'measured' as const,
      value: {},
    };
    const { capabilities } = platformMatrix({
      criteria: rubric.criteria,
      results: [
        {
          criterionId: 'pipeline-automated',
          state: 'pass',
          reason: 'met',
          message: '',
          evidence: { ...evidence, observedAt: '2026-02-01T00:00:00Z' },
        },
        {
          criterionId: 'other',
          state: 'fail',
          reason: 'not-met',
          message: '',
          evidence: { ...evidence, observedAt: '2026-01-01T00:00:00Z' },
        },
      ],
    });
    const { stages } = capabilities.find(row => row.capability === 'pipeline')!;
    expect(stages[1]).toMatchObject({
      state: 'fail',
      observedAt: '2026-01-01T00:00:00Z',
    });
    expect(stages[0].state).toBe('not-applicable');
  });
});

describe('a criterion of the platform', () => {
  it.each([
    ['a stage without a capability', { capability: undefined }, 'capability'],
    ['a capability without a stage', { stage: undefined }, 'stage'],
    ['a level that is not that of its stage', { level: 3 }, 'level'],
    ['another subject', { appliesTo: { kind: 'Component' } }, 'appliesTo'],
    ['a capability of its own', { capability: 'magic' }, 'capability'],
  ])('is refused with its place named: %s', (_, overrides, path) => {
    const { rubric, faults } = parse(cell({ id: 'good' }), cell(overrides));
    expect(rubric.criteria.map(({ id }) => id)).toEqual(['good']);
    expect(faults.map(fault => fault.path)).toContain(`criteria.1.${path}`);
  });
});
