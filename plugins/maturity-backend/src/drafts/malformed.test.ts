import fc from 'fast-check';
import { stringify } from 'yaml';
import { InputError } from '@backstage/errors';
import { smallRubric } from '../__testUtils__/rubricFile';
import { parseDraft } from './parseDraft';

const RUNS = 1000;

/** Anything that JSON can say, some of it in the words of rubrics. */
const junk = fc.letrec(tie => ({
  value: fc.oneof(
    { depthSize: 'small', withCrossShrink: true },
    fc.constantFrom(null, true, 0, -1, 7, 1e308, '', ' ', 'P1D', 'soon'),
    fc.string({ unit: 'binary' }),
    fc.array(tie('value'), { maxLength: 4 }),
    fc.dictionary(
      fc.oneof(
        fc.constantFrom(
          ...['id', 'title', 'criteria', 'targets', 'level', 'condition'],
          ...['appliesTo', '$any', '$not', 'all', 'not', 'remedy', 'evidence'],
          ...['__proto__', 'constructor', 'toString', 'workframe', 'when'],
        ),
        fc.string(),
      ),
      tie('value'),
      { maxKeys: 5 },
    ),
  ),
})).value;

/** A good rubric with something put in the place of one of its parts. */
const spoiled = fc
  .tuple(fc.nat(), junk)
  .map(([place, value]) => spoil(smallRubric(), place, value));

const text = fc.oneof(
  fc.string({ unit: 'binary', maxLength: 200 }),
  spoiled.map(rubric => stringify(rubric)),
  // YAML that was cut off, or has a character too many.
  fc
    .tuple(fc.nat(), fc.constantFrom('', '&a', '*a', '{', '- ', '\t', '!!x '))
    .map(([place, extra]) => {
      const whole = stringify(smallRubric());
      const at = place % whole.length;
      return extra
        ? whole.slice(0, at) + extra + whole.slice(at)
        : whole.slice(0, at);
    }),
);

describe('a malformed draft', () => {
  it('is kept with named faults, or refused in plain words, whatever it holds', () => {
    let refused = 0;
    let faulty = 0;
    fc.assert(
      fc.property(fc.oneof(text, spoiled, junk), content => {
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

function spoil(value: unknown, place: number, junkValue: unknown): unknown {
  if (typeof value !== 'object' || value === null || place % 7 === 0) {
    return junkValue;
  }
  const keys = Object.keys(value);
  const key = keys[place % keys.length];
  const copy: Record<string, unknown> | unknown[] = Array.isArray(value)
    ? [...value]
    : { ...value };
  (copy as Record<string, unknown>)[key] = spoil(
    (value as Record<string, unknown>)[key],
    Math.floor(place / 7),
    junkValue,
  );
  return copy;
}
