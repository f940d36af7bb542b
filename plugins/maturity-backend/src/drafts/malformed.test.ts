import fc from 'fast-check';
import { stringify } from 'yaml';
import { InputError } from '@backstage/errors';
import { malformedRubrics } from '../__testUtils__/malformedRubrics';
import { smallRubric } from '../__testUtils__/rubricFile';
import { parseDraft } from './parseDraft';

const RUNS = 1000;

describe('a malformed draft', () => {
  it('is kept with named faults, or refused in plain words, whatever it holds', () => {
    let refused = 0;
    let faulty = 0;
    fc.assert(
      fc.property(malformedRubrics, content => {
        try {
          const draft = parseDraft(content);
          for (const { path, reason } of draft.faults) {
            expect(typeof path).toBe('string');
            expect(reason).toMatch(/\w/);
            expect(reason).not.toMatch(/undefined is not|Cannot read prop/);
          }
          expect(draft.rubric ?? draft.faults[0]).toBeDefined();
          faulty += draft.faults.length ? 1 : 0;
          // PostgreSQL must be able to keep it.
          JSON.stringify(draft, (key, value) => {
            expect(`${key}${value}`).not.toMatch(/[\0\ud800-\udfff]/u);
            return value;
          });
        } catch (error) {
          if (!(error instanceof InputError)) {
            throw error;
          }
          refused += 1;
        }
      }),
      { numRuns: RUNS },
    );
    // Something of each kind must have been among them.
    expect(faulty).toBeGreaterThan(RUNS / 4);
    expect(refused).toBeGreaterThan(0);
  });

  it.each([
    ['deep lists', '['.repeat(5000)],
    [
      'deep maps',
      Array.from({ length: 200 }, (_, n) => `${' '.repeat(n)}a:`).join('\n'),
    ],
    [
      'many faults',
      stringify({ ...smallRubric(), criteria: Array(500).fill(1) }),
    ],
    ['nothing', ''],
    ['two documents', '--- {}\n--- {}'],
  ])('names the fault of %s', (_, content) => {
    const { faults } = parseDraft(content);
    expect(faults.length).toBeGreaterThan(0);
    expect(faults.length).toBeLessThanOrEqual(201);
  });
});
