import fc from 'fast-check';
import { parseMoment } from '../model/moment';
import { CriterionResult } from '../model/result';
import { parseRubric } from '../rubric/parseRubric';
import { rubricDigest } from '../rubric/rubricDigest';
import { agentCeiling } from './agentCeiling';
import {
  assessmentCase,
  Case,
  FELL_SILENT,
  hoursFromNow,
  KEYS,
  NOW,
  silence,
  silenced,
  SOURCES,
} from './__testUtils__/arbitraries';
import { assess } from './assess';
import { distributionOf } from './distribution';
import { levelsOfKind } from './levelsOfKind';
import { marksOf } from './marksOf';
import { Assessment } from './types';
import { workframeSummaries } from './workframeSummaries';

const MARKS = ['proven', 'accepted', 'possible'] as const;
const RUNS = { numRuns: 1000 };

const later = fc.integer({ min: 1, max: 700 });

function marks({ workframes }: Assessment): number[] {
  return workframes.flatMap(frame => MARKS.map(mark => frame[mark]));
}

function expectNoneRaised(before: Assessment, after: Assessment) {
  const [was, is] = [marks(before), marks(after)];
  expect(is.map((mark, index) => Math.max(mark, was[index]))).toEqual(was);
}

function byId(results: CriterionResult[]): Record<string, CriterionResult> {
  return Object.fromEntries(results.map(each => [each.criterionId, each]));
}

function marksFrom({ rubric, entity }: Case, results: CriterionResult[]) {
  return (
    [
      'developer-experience',
      'production-operations',
      'agent-experience',
    ] as const
  ).map(workframe =>
    marksOf({
      results,
      criteria: rubric.criteria,
      workframe,
      kind: entity.kind,
    }),
  );
}

describe('laws of the maturity model', () => {
  it('1: a result that turns unknown never raises proven', () => {
    fc.assert(
      fc.property(
        assessmentCase,
        fc.infiniteStream(fc.boolean()),
        (given, coins) => {
          const { results } = assess({ ...given, now: NOW });
          const lost = results.map(
            (result): CriterionResult =>
              result.state !== 'not-applicable' && coins.next().value
                ? { ...result, state: 'unknown' }
                : result,
          );
          const before = marksFrom(given, results);
          for (const [index, { proven }] of marksFrom(given, lost).entries()) {
            expect(proven).toBeLessThanOrEqual(before[index].proven);
          }
        },
      ),
      RUNS,
    );
  });

  it('1: neither silence of any sources nor time raises any mark', () => {
    fc.assert(
      fc.property(
        assessmentCase,
        silence,
        fc.tuple(later, later),
        (given, sources, hours) => {
          const [soon, late] = hours.sort((a, b) => a - b).map(hoursFromNow);
          const evidence = silenced(given.evidence, sources);
          const steps = [
            assess({ ...given, now: FELL_SILENT }),
            assess({ ...given, evidence, now: FELL_SILENT }),
            assess({ ...given, evidence, now: soon }),
            assess({ ...given, evidence, now: late }),
          ];
          for (const [index, step] of steps.slice(1).entries()) {
            expectNoneRaised(steps[index], step);
          }
          // Nor does it turn any result into a better one.
          const rank = {
            fail: 0,
            unknown: 1,
            exempt: 2,
            pass: 3,
            'not-applicable': 3,
          };
          const plain = { ...given, exemptions: [], evidence };
          const before = assess({ ...plain, now: soon }).results;
          const after = assess({ ...plain, now: late }).results;
          for (const [index, { state }] of after.entries()) {
            expect(rank[state]).toBeLessThanOrEqual(rank[before[index].state]);
          }
        },
      ),
      { numRuns: 4000 },
    );
  });

  it('2: new evidence of what was not known never widens the distance between proven and possible', () => {
    fc.assert(
      fc.property(assessmentCase, fc.subarray(KEYS), (given, keys) => {
        const before = assess({
          ...given,
          evidence: given.evidence.filter(({ key }) => !keys.includes(key)),
          now: NOW,
        });
        const after = assess({ ...given, now: NOW });
        for (const [index, frame] of after.workframes.entries()) {
          const was = before.workframes[index];
          expect(frame.proven).toBeGreaterThanOrEqual(was.proven);
          expect(frame.possible).toBeLessThanOrEqual(was.possible);
        }
      }),
      RUNS,
    );
  });

  it('3: a broken criterion costs its own result only, and is named', () => {
    fc.assert(
      fc.property(
        assessmentCase,
        fc.nat(),
        fc.constantFrom(
          { level: 9 },
          { condition: { path: 'count', atleast: 3 } },
          { evidence: 'code.tests' },
          { remedy: undefined },
        ),
        (given, pick, fault) => {
          const { criteria } = given.rubric;
          fc.pre(criteria.length > 1);
          const broken = criteria[pick % criteria.length].id;
          const { rubric, faults } = parseRubric([
            {
              content: {
                ...given.rubric,
                criteria: criteria.map(each =>
                  each.id === broken ? { ...each, ...fault } : each,
                ),
              },
            },
          ]);
          expect(faults.length).toBeGreaterThan(0);
          expect(faults.every(each => each.criterionId === broken)).toBe(true);
          expect(assess({ ...given, rubric, now: NOW }).results).toEqual(
            assess({ ...given, now: NOW }).results.filter(
              ({ criterionId }) => criterionId !== broken,
            ),
          );
        },
      ),
      RUNS,
    );
  });

  it('3: a source that reports nonsense affects only the criteria that ask it', () => {
    fc.assert(
      fc.property(
        assessmentCase,
        fc.constantFrom(...SOURCES),
        fc.array(fc.jsonValue(), { minLength: 12, maxLength: 12 }),
        (given, source, nonsense) => {
          const evidence = given.evidence.map((item, index) =>
            item.source === source
              ? {
                  ...item,
                  value: nonsense[index] as Case['evidence'][0]['value'],
                  observedAt: 'yesterday',
                  method: 'guessed' as Case['evidence'][0]['method'],
                }
              : item,
          );
          const spoiled = new Set(
            given.evidence
              .filter(item => item.source === source)
              .map(({ key }) => key),
          );
          const unasked = given.rubric.criteria
            .filter(
              ({ evidence: { key, sources } }) =>
                !spoiled.has(key) || (sources && !sources.includes(source)),
            )
            .map(({ id }) => id);
          const before = byId(assess({ ...given, now: NOW }).results);
          const after = byId(assess({ ...given, evidence, now: NOW }).results);
          for (const id of unasked) {
            expect(after[id]).toEqual(before[id]);
          }
        },
      ),
      RUNS,
    );
  });

  it('4: proven <= accepted <= possible', () => {
    fc.assert(
      fc.property(assessmentCase, given => {
        for (const frame of assess({ ...given, now: NOW }).workframes) {
          expect(frame.proven).toBeLessThanOrEqual(frame.accepted);
          expect(frame.accepted).toBeLessThanOrEqual(frame.possible);
        }
      }),
      RUNS,
    );
  });

  it('5: an exemption never proves anything, and from its date on is as if it had never been', () => {
    fc.assert(
      fc.property(assessmentCase, later, (given, hours) => {
        const now = hoursFromNow(hours);
        const bare = assess({ ...given, exemptions: [], now });
        const plain = byId(bare.results);
        const after = assess({ ...given, now });
        expect(after.workframes.map(({ proven }) => proven)).toEqual(
          bare.workframes.map(({ proven }) => proven),
        );
        const exempt = after.results.filter(({ criterionId }) => {
          const inForce = given.exemptions.some(
            each => each.criterionId === criterionId && each.until > now,
          );
          const { state } = plain[criterionId];
          return inForce && (state === 'fail' || state === 'unknown');
        });
        for (const { state, exemption } of exempt) {
          expect(state).toBe('exempt');
          expect(exemption!.until > now).toBe(true);
        }
        const others = after.results.filter(each => !exempt.includes(each));
        for (const result of others) {
          expect(result).toEqual(plain[result.criterionId]);
        }
      }),
      RUNS,
    );
  });

  it('6: the same evidence gives the same assessment, in any order of evidence and of criteria', () => {
    fc.assert(
      fc.property(
        assessmentCase.chain(given =>
          fc.tuple(
            fc.constant(given),
            fc.shuffledSubarray(given.evidence, {
              minLength: given.evidence.length,
            }),
            fc.shuffledSubarray(given.rubric.criteria, {
              minLength: given.rubric.criteria.length,
            }),
          ),
        ),
        later,
        ([given, evidence, criteria], hours) => {
          const first = assess({ ...given, now: NOW });
          // Looking at another moment in between leaves no trace, so that any moment can be replayed.
          assess({ ...given, now: hoursFromNow(hours) });
          expect(assess({ ...given, evidence, now: NOW })).toEqual(first);

          const rubric = { ...given.rubric, criteria };
          const shuffled = assess({ ...given, evidence, rubric, now: NOW });
          expect(shuffled.workframes).toEqual(first.workframes);
          expect(shuffled.nextSteps).toEqual(first.nextSteps);
          expect(byId(shuffled.results)).toEqual(byId(first.results));
        },
      ),
      RUNS,
    );
  });

  it('7: rows, counts and marks from stored results say what the assessment says', () => {
    fc.assert(
      fc.property(assessmentCase, given => {
        const assessment = assess({ ...given, now: NOW });
        const summaries = workframeSummaries(assessment);
        const distributions = distributionOf([{ workframes: summaries }]);
        const recounted = marksFrom(given, assessment.results);
        for (const [index, frame] of assessment.workframes.entries()) {
          expect(frame).toMatchObject(summaries[index]);
          expect(frame).toMatchObject(recounted[index]);
          for (const mark of MARKS) {
            expect(distributions[index][mark].indexOf(1)).toBe(frame[mark]);
          }
          expect(distributions[index].coverage).toEqual(frame.coverage);
        }
        expect(agentCeiling(summaries)).toBe(assessment.agentCeiling);
      }),
      RUNS,
    );
  });

  it('8: a draft assesses exactly as the same content does once published', () => {
    fc.assert(
      fc.property(assessmentCase, fc.nat(), (given, cut) => {
        const { criteria, ...head } = given.rubric;
        const at = cut % criteria.length;
        // Published: through JSON, in two files, with the keys in another order.
        const { rubric: published, faults } = parseRubric([
          { content: { criteria: reorder(criteria.slice(at)) } },
          { content: { criteria: reorder(criteria.slice(0, at)), ...head } },
        ]);
        expect(faults).toEqual([]);
        expect(rubricDigest(published)).toBe(rubricDigest(given.rubric));
        const draft = assess({ ...given, now: NOW });
        const real = assess({ ...given, rubric: published, now: NOW });
        expect(real.workframes).toEqual(draft.workframes);
        expect(real.nextSteps).toEqual(draft.nextSteps);
        expect(byId(real.results)).toEqual(byId(draft.results));
      }),
      { numRuns: 500 },
    );
  });

  it('method floor: from level 3 on only measured or pulled content of the team itself passes', () => {
    fc.assert(
      fc.property(assessmentCase, given => {
        const level = new Map(
          given.rubric.criteria.map(each => [each.id, each.level]),
        );
        const passes = assess({ ...given, now: NOW }).results.filter(
          ({ criterionId, state }) =>
            state === 'pass' && level.get(criterionId)! > 2,
        );
        for (const { evidence } of passes) {
          expect(['measured', 'pulled']).toContain(evidence?.method);
          expect(evidence?.scaffolded).toBeUndefined();
        }
        const untouched = given.evidence.map(item => ({
          ...item,
          scaffolded: true,
        }));
        const { workframes } = assess({
          ...given,
          evidence: untouched,
          now: NOW,
        });
        for (const { proven } of workframes) {
          expect(proven).toBeLessThanOrEqual(2);
        }
      }),
      RUNS,
    );
  });

  it('a result stays as it is until it says that it wants to be looked at again', () => {
    fc.assert(
      fc.property(assessmentCase, later, (given, hours) => {
        const now = hoursFromNow(hours);
        const then = byId(assess({ ...given, now }).results);
        const { results } = assess({ ...given, now: NOW });
        for (const { revisitAt = hoursFromNow(9999) } of results) {
          expect(parseMoment(revisitAt)).toBeGreaterThan(Date.parse(NOW));
        }
        const undisturbed = results.filter(
          ({ revisitAt }) => revisitAt === undefined || now < revisitAt,
        );
        for (const { criterionId, state, reason } of undisturbed) {
          expect(then[criterionId]).toMatchObject({ state, reason });
        }
      }),
      RUNS,
    );
  });

  it('the cases reach every state, and levels beyond the first two', () => {
    const states = new Set<string>();
    const reasons = new Set<string>();
    let highest = 0;
    for (const given of fc.sample(assessmentCase, { numRuns: 2000, seed: 1 })) {
      const { results, workframes } = assess({ ...given, now: NOW });
      for (const { state, reason } of results) {
        states.add(state);
        reasons.add(reason);
      }
      highest = Math.max(highest, ...workframes.map(({ proven }) => proven));
      expect(workframes[0].levels).toHaveLength(
        levelsOfKind(given.entity.kind).length,
      );
    }
    expect([...states].sort()).toEqual([
      'exempt',
      'fail',
      'not-applicable',
      'pass',
      'unknown',
    ]);
    expect([...reasons].sort()).toEqual([
      'exempt',
      'fail-stands',
      'held',
      'lapsed',
      'malformed',
      'met',
      'never-collected',
      'not-applicable',
      'not-met',
      'scaffolded',
      'unavailable',
      'weak-method',
    ]);
    expect(highest).toBeGreaterThan(2);
  });
});

function reorder<T>(criteria: T[]): unknown[] {
  return criteria
    .map(each => Object.fromEntries(Object.entries(each as object).reverse()))
    .reverse();
}
