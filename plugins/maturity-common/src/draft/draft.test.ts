import fc from 'fast-check';
import { Criterion, Rubric, rubricDigest, TargetRule } from '../rubric';
import { diffRubrics, isEmptyDiff, summarizeDiff } from './diffRubrics';
import {
  DRAFT_LIFECYCLE,
  DRAFT_STATES,
  DraftState,
  draftStateAt,
} from './lifecycle';
import { mergeRubrics } from './mergeRubrics';
import { SimulationTally } from './SimulationTally';

function criterion(id: string, changes: Partial<Criterion> = {}): Criterion {
  return {
    id,
    title: id,
    workframe: 'developer-experience',
    level: 1,
    appliesTo: { kind: 'Component' },
    evidence: { key: id, maxAge: 'P1D' },
    condition: { equals: true },
    why: 'It is tested',
    owner: 'group:default/platform',
    remedy: { title: 'Do it', effort: 'PT1H', page: '/docs', step: 'Do it' },
    ...changes,
  };
}

function rubric(criteria: Criterion[], changes: Partial<Rubric> = {}): Rubric {
  return { id: 'r', title: 'R', targets: [], criteria, ...changes };
}

const rubrics = fc
  .record({
    title: fc.constantFrom('R', 'S'),
    targets: fc.constantFrom<TargetRule[]>(
      [],
      [{ when: {}, levels: { 'agent-experience': 2 } }],
    ),
    criteria: fc.uniqueArray(
      fc.record({
        id: fc.constantFrom('a', 'b', 'c', 'd'),
        level: fc.constantFrom(1 as const, 2 as const),
        why: fc.constantFrom('x', 'y'),
      }),
      { selector: each => each.id },
    ),
  })
  .map(({ criteria, ...rest }) =>
    rubric(
      criteria.map(({ id, ...changes }) => criterion(id, changes)),
      rest,
    ),
  );

describe('the life of a draft', () => {
  it('never leaves its end, and reaches it through somebody else only', () => {
    expect(DRAFT_LIFECYCLE.published).toEqual({});
    expect(DRAFT_LIFECYCLE.withdrawn).toEqual({});
    const before = DRAFT_STATES.filter(state =>
      Object.values(DRAFT_LIFECYCLE[state]).includes('published'),
    );
    expect(before).toEqual(['in-review', 'approved']);
    for (const state of before) {
      expect(DRAFT_LIFECYCLE[state].publish).toBe('published');
    }
  });

  it('takes back what was said of it with each edit, whatever happened', () => {
    const steps = [
      ...new Set(
        DRAFT_STATES.flatMap(each => Object.keys(DRAFT_LIFECYCLE[each])),
      ),
    ];
    fc.assert(
      fc.property(fc.array(fc.constantFrom(...steps)), walk => {
        let state: DraftState = 'editing';
        let approved = false;
        let submitted = false;
        for (const step of walk) {
          const next: DraftState | undefined = (
            DRAFT_LIFECYCLE[state] as Record<string, DraftState>
          )[step];
          if (!next) {
            continue;
          }
          if (step === 'edit' || step === 'rebase') {
            approved = false;
            submitted = false;
          }
          approved ||= step === 'approve';
          submitted ||= step === 'submit';
          state = next;
          expect(state !== 'published' || submitted).toBe(true);
          expect(state !== 'approved' || approved).toBe(true);
        }
      }),
    );
  });

  it('is superseded while it is open and its base is not in force', () => {
    const at = (state: DraftState, baseVersion: number) =>
      draftStateAt({ state, baseVersion }, 2);
    expect(DRAFT_STATES.map(state => at(state, 2))).toEqual(DRAFT_STATES);
    expect(DRAFT_STATES.filter(state => at(state, 1) === 'superseded')).toEqual(
      ['editing', 'in-review', 'changes-requested', 'approved', 'superseded'],
    );
  });
});

describe('diffRubrics', () => {
  it('tells changes field by field, and what is a whole as a whole', () => {
    const diff = diffRubrics(
      rubric([criterion('a'), criterion('b')]),
      rubric([
        criterion('a', {
          level: 2,
          condition: { atLeast: 1 },
          evidence: { key: 'a', maxAge: 'P2D', sources: ['ci'] },
        }),
        criterion('c'),
      ]),
    );
    expect(summarizeDiff(diff)).toEqual({
      added: 1,
      removed: 1,
      changed: 1,
      targets: false,
    });
    expect(diff.changed[0].changes).toEqual([
      { path: 'condition', from: { equals: true }, to: { atLeast: 1 } },
      { path: 'evidence.maxAge', from: 'P1D', to: 'P2D' },
      { path: 'evidence.sources', to: ['ci'] },
      { path: 'level', from: 1, to: 2 },
    ]);
  });

  it('is empty exactly where the digests agree', () => {
    fc.assert(
      fc.property(rubrics, rubrics, (a, b) => {
        expect(isEmptyDiff(diffRubrics(a, b))).toBe(
          rubricDigest(a) === rubricDigest(b),
        );
      }),
    );
  });
});

describe('mergeRubrics', () => {
  it('takes what one side alone has changed, and names what both have', () => {
    const base = rubric([criterion('a'), criterion('b'), criterion('c')]);
    const draft = rubric([
      criterion('a', { level: 2, why: 'draft' }),
      criterion('b'),
      criterion('d'),
    ]);
    const inForce = rubric(
      [
        criterion('a', { level: 3, owner: 'group:default/else' }),
        criterion('c', { why: 'in force' }),
      ],
      { title: 'In force' },
    );
    const { rubric: merged, conflicts } = mergeRubrics({
      base,
      draft,
      inForce,
    });
    expect(conflicts.map(({ path }) => path)).toEqual([
      'criteria.a.level',
      'criteria.c',
    ]);
    expect(merged).toMatchObject({
      title: 'In force',
      criteria: [
        { id: 'a', level: 1, why: 'draft', owner: 'group:default/else' },
        { id: 'd' },
        { id: 'c', why: 'It is tested' },
      ],
    });
    const resolved = mergeRubrics({
      base,
      draft,
      inForce,
      resolutions: { 'criteria.a.level': 'in-force', 'criteria.c': 'draft' },
    });
    expect(resolved.conflicts).toEqual([]);
    expect(
      resolved.rubric.criteria.map(({ id, level }) => [id, level]),
    ).toEqual([
      ['a', 3],
      ['d', 1],
    ]);
  });

  it('is the other side where one has changed nothing, and the same from either side', () => {
    fc.assert(
      fc.property(rubrics, rubrics, rubrics, (base, a, b) => {
        const plain = mergeRubrics({ base, draft: a, inForce: base });
        expect(plain.conflicts).toEqual([]);
        expect(rubricDigest(plain.rubric)).toBe(rubricDigest(a));

        const one = mergeRubrics({ base, draft: a, inForce: b });
        const other = mergeRubrics({ base, draft: b, inForce: a });
        expect(one.conflicts.map(({ path }) => path).sort()).toEqual(
          other.conflicts.map(({ path }) => path).sort(),
        );
        expect(rubricDigest(one.rubric)).toBe(rubricDigest(other.rubric));
      }),
    );
  });
});

describe('SimulationTally', () => {
  const marks = (proven: 0 | 1 | 2, target?: 1 | 2) => ({
    proven,
    accepted: proven,
    possible: proven,
    ...(target && { target }),
  });
  const workframes = (proven: 0 | 1 | 2) => ({
    'developer-experience': marks(proven, 1),
    'production-operations': marks(0),
    'agent-experience': marks(0),
  });

  it('counts moves, targets, results and what would have to be done', () => {
    const template = {
      title: 'Run it',
      effort: 'PT1H',
      template: 'template:default/x',
    };
    const tally = SimulationTally.create({
      before: [criterion('a'), criterion('gone')],
      after: [criterion('a'), criterion('new', { level: 2, remedy: template })],
    });
    tally.add({
      ownerRef: 'group:default/one',
      before: { states: 'pf', workframes: workframes(0) },
      after: { states: 'pu', workframes: workframes(1) },
    });
    tally.add({
      before: { states: 'p-', workframes: workframes(1) },
      after: { states: 'nu', workframes: workframes(0) },
    });
    expect(tally.summary()).toMatchObject({
      services: 2,
      moved: 2,
      becomesUnknown: 2,
      becomesNotApplicable: 1,
      workframes: [
        {
          up: 1,
          down: 1,
          before: { withTarget: 2, atTarget: 1 },
          after: { withTarget: 2, atTarget: 1 },
        },
        { up: 0, down: 0 },
        { up: 0, down: 0 },
      ],
      totalTeams: 2,
      remedies: [
        { remedy: template, before: 0, after: 2 },
        { before: 1, after: 0 },
      ],
    });
  });
});
