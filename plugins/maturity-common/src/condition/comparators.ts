import { JsonPrimitive, JsonValue } from '@backstage/types';
import { parseDuration } from '../model/duration';
import { parseMoment } from '../model/moment';
import { count, joinWords, show, tell } from '../model/show';
import { Comparison } from '../rubric/types';
import { jsonRuleTest } from './jsonRuleTest';

/** What one test or a whole condition says of a value. @public */
export type Outcome = 'pass' | 'fail' | 'malformed';

/** One comparator of a comparison, ready to run. @internal */
export interface Test {
  run(value: JsonValue | undefined, at: number): Outcome;
  /** What is wanted, to follow "wants". */
  wants: string;
  /** What is wanted where the test is negated. */
  wantsNot: string;
  /** How the value is named in the sentence, where the plain value would not do. */
  describe?(value: JsonValue): string;
  /** Whether a value that is not there can be said to be otherwise: it is not equal to 5, but neither more nor less. */
  deniable: boolean;
  /** Until when a passing value goes on passing, where time alone ends it. */
  passesUntil?(value: JsonValue | undefined): number | undefined;
}

function isThere(value: JsonValue | undefined): value is JsonValue {
  return value !== undefined && value !== null;
}

function outcome(holds: boolean): Outcome {
  return holds ? 'pass' : 'fail';
}

function exists(wanted: boolean): Test {
  return {
    run: value => outcome(isThere(value) === wanted),
    wants: wanted ? 'a value' : 'none',
    wantsNot: wanted ? 'none' : 'a value',
    deniable: true,
  };
}

function equalsAny(operands: JsonPrimitive[]): Test {
  const words = joinWords(operands.map(tell), 'or');
  return {
    run: value => {
      if (!isThere(value)) {
        return outcome(operands.includes(null));
      }
      return typeof value === 'object'
        ? 'malformed'
        : outcome(operands.includes(value));
    },
    wants: operands.length > 1 ? `one of ${words}` : words,
    wantsNot: `anything but ${words}`,
    deniable: true,
  };
}

function contains(operand: JsonPrimitive): Test {
  return {
    run: value => {
      if (!isThere(value)) {
        return 'fail';
      }
      if (Array.isArray(value)) {
        return outcome(value.includes(operand));
      }
      return typeof value === 'string' && typeof operand === 'string'
        ? outcome(value.includes(operand))
        : 'malformed';
    },
    wants: `${tell(operand)} in it`,
    wantsNot: `it without ${tell(operand)}`,
    deniable: true,
  };
}

function quantityOf(value: JsonValue): number | undefined {
  if (typeof value === 'number') {
    return value;
  }
  return typeof value === 'string' || Array.isArray(value)
    ? value.length
    : undefined;
}

function describeQuantity(value: JsonValue): string {
  return typeof value === 'string'
    ? count(value.length, 'character')
    : tell(value);
}

function quantity(
  compare: (amount: number) => boolean,
  words: Pick<Test, 'wants' | 'wantsNot'>,
): Test {
  return {
    run: value => {
      if (!isThere(value)) {
        return 'fail';
      }
      const amount = quantityOf(value);
      return amount === undefined ? 'malformed' : outcome(compare(amount));
    },
    describe: describeQuantity,
    deniable: false,
    ...words,
  };
}

function youngerThan(duration: string, millis: number): Test {
  function passesUntil(value: JsonValue | undefined) {
    const moment = typeof value === 'string' ? parseMoment(value) : undefined;
    return moment === undefined ? undefined : moment + millis;
  }
  return {
    run: (value, at) => {
      if (!isThere(value)) {
        return 'fail';
      }
      const until = passesUntil(value);
      return until === undefined ? 'malformed' : outcome(at < until);
    },
    wants: `a moment younger than ${duration}`,
    wantsNot: `a moment older than ${duration}`,
    deniable: false,
    passesUntil,
  };
}

/**
 * The tests of a comparison, one a comparator.
 *
 * @throws Error if a duration is not one; a rubric that was parsed has none such
 * @internal
 */
export function testsOf(comparison: Comparison): Test[] {
  const tests: Test[] = [];
  if (comparison.exists !== undefined) {
    tests.push(exists(comparison.exists));
  }
  if (comparison.equals !== undefined) {
    tests.push(equalsAny([comparison.equals]));
  }
  if (comparison.in !== undefined) {
    tests.push(equalsAny(comparison.in));
  }
  if (comparison.contains !== undefined) {
    tests.push(contains(comparison.contains));
  }
  const { atLeast, atMost } = comparison;
  if (atLeast !== undefined) {
    tests.push(
      quantity(amount => amount >= atLeast, {
        wants: `at least ${atLeast}`,
        wantsNot: `less than ${atLeast}`,
      }),
    );
  }
  if (atMost !== undefined) {
    tests.push(
      quantity(amount => amount <= atMost, {
        wants: atMost === 0 ? 'none' : `at most ${atMost}`,
        wantsNot: `more than ${atMost}`,
      }),
    );
  }
  if (comparison.youngerThan !== undefined) {
    const millis = parseDuration(comparison.youngerThan);
    if (millis === undefined) {
      throw new TypeError(
        `youngerThan is ${show(
          comparison.youngerThan,
        )}, which is not an ISO 8601 duration; write one such as "P30D"`,
      );
    }
    tests.push(youngerThan(comparison.youngerThan, millis));
  }
  if (comparison.jsonRule !== undefined) {
    tests.push(jsonRuleTest(comparison.jsonRule));
  }
  return tests;
}
