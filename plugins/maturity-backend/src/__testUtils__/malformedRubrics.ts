import fc from 'fast-check';
import { stringify } from 'yaml';
import { smallRubric } from './rubricFile';

/** Anything that JSON can say, some of it in the words of rubrics. */
const junk: fc.Arbitrary<unknown> = fc.letrec(tie => ({
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
    .tuple(
      fc.nat(),
      fc.constantFrom('', '\0', '\ud800', '&a', '*a', '{', '- ', '\t', '!!x '),
    )
    .map(([place, extra]) => {
      const whole = stringify(smallRubric());
      const at = place % whole.length;
      return extra
        ? whole.slice(0, at) + extra + whole.slice(at)
        : whole.slice(0, at);
    }),
);

/** Rubrics that are none, or not quite: text that is cut off or spoiled, data with something else in a place, anything. */
export const malformedRubrics = fc.oneof(text, spoiled, junk);

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
