import fc from 'fast-check';
import { prepareRubric } from '../rubric/prepareRubric';
import { assessmentCase, Case, NOW } from './__testUtils__/arbitraries';
import { assess } from './assess';
import { packAssessment } from './packAssessment';
import { letterOf, stateOfLetter, statesOf } from './states';
import { LARGER_KINDS, SERVICE_KINDS, subjectKinds } from './subjectKinds';
import { unpackAssessment } from './unpackAssessment';

function unpacked(given: Case, stored: string, states: string) {
  const { entity, rubric, evidence } = given;
  return unpackAssessment({
    rubric: prepareRubric(rubric),
    entity: {
      entityRef: `${entity.kind.toLowerCase()}:default/payments`,
      kind: entity.kind,
      type: String(entity.spec?.type),
    },
    states,
    targets: targetsOf(given),
    packed: JSON.parse(stored),
    evidence,
  });
}

function targetsOf(given: Case) {
  return Object.fromEntries(
    assess({ ...given, now: NOW }).workframes.flatMap(({ workframe, target }) =>
      target === undefined ? [] : [[workframe, target]],
    ),
  );
}

describe('a packed assessment', () => {
  it('is whole again after it was stored', () => {
    fc.assert(
      fc.property(assessmentCase, given => {
        const assessment = assess({ ...given, now: NOW });
        const { states, packed } = packAssessment(assessment);
        expect(unpacked(given, JSON.stringify(packed), states)).toEqual(
          assessment,
        );
      }),
      { numRuns: 1000 },
    );
  });

  it('holds no value of evidence', () => {
    fc.assert(
      fc.property(assessmentCase, given => {
        const secret = { count: 4, names: ['a-value-that-nobody-repeats'] };
        const evidence = given.evidence.map(item => ({
          ...item,
          value: secret,
        }));
        const { packed } = packAssessment(
          assess({ ...given, evidence, now: NOW }),
        );
        for (const result of packed.results) {
          expect(result === 0 ? [] : [...result.slice(2)]).not.toContainEqual(
            secret,
          );
        }
      }),
    );
  });
});

describe('states as letters', () => {
  it('are one each, and come back', () => {
    const states = [
      'pass',
      'fail',
      'unknown',
      'not-applicable',
      'exempt',
    ] as const;
    const letters = statesOf(states.map(state => ({ state })));
    expect(letters).toBe('pfune');
    expect([...letters].map(stateOfLetter)).toEqual(states);
    expect(states.map(letterOf).join('')).toBe(letters);
    expect(() => stateOfLetter('x')).toThrow(
      `'x' stands for no state of a result; the letters are p, f, u, n, e`,
    );
  });
});

describe('subjectKinds', () => {
  function kindsOf(...appliesTo: object[]) {
    return subjectKinds({
      criteria: appliesTo.map(each => ({ appliesTo: each })) as never,
    });
  }

  it('has services always, and larger subjects where something is asked of them', () => {
    expect(kindsOf()).toEqual(SERVICE_KINDS);
    expect(kindsOf({ kind: 'Component' })).toEqual(SERVICE_KINDS);
    expect(
      kindsOf({ kind: 'component' }, { kind: { $in: ['System', 'Group'] } }),
    ).toEqual([...SERVICE_KINDS, 'System', 'Group']);
    expect(kindsOf({ kind: 'Platform' })).toEqual([
      ...SERVICE_KINDS,
      'Platform',
    ]);
    expect(kindsOf({ 'spec.lifecycle': 'production' })).toEqual([
      ...SERVICE_KINDS,
      ...LARGER_KINDS,
    ]);
  });
});
