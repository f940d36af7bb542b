import { JsonValue } from '@backstage/types';
import { joinWords, tell } from '../model/show';
import { JsonRule } from '../rubric/types';
import { Test } from './comparators';

type Operator = (fact: JsonValue | undefined, operand: JsonValue) => boolean;

/** What parses as a number at its beginning, as the engine asks it before it compares. */
function looksNumeric(fact: JsonValue | undefined): boolean {
  return !Number.isNaN(Number.parseFloat(String(fact)));
}

function ordered(compare: (a: number, b: number) => boolean): Operator {
  // What is compared may be no number: JavaScript's own conversions are part of the engine's meaning.
  return (fact, operand) =>
    looksNumeric(fact) && compare(fact as number, operand as number);
}

function isAmong(fact: JsonValue | undefined, operand: JsonValue): boolean {
  return (operand as JsonValue[]).indexOf(fact as JsonValue) > -1;
}

/*
 * After json-rules-engine 7, engine-default-operators: strict equality, no answer but false for another type. That a
 * list is never equal to another list is the engine's meaning too.
 */
const OPERATORS: Record<JsonRule['operator'], Operator> = {
  equal: (fact, operand) => fact === operand,
  notEqual: (fact, operand) => fact !== operand,
  in: isAmong,
  notIn: (fact, operand) => !isAmong(fact, operand),
  contains: (fact, operand) => Array.isArray(fact) && fact.includes(operand),
  doesNotContain: (fact, operand) =>
    Array.isArray(fact) && !fact.includes(operand),
  lessThan: ordered((a, b) => a < b),
  lessThanInclusive: ordered((a, b) => a <= b),
  greaterThan: ordered((a, b) => a > b),
  greaterThanInclusive: ordered((a, b) => a >= b),
};

const WORDS: Record<
  JsonRule['operator'],
  (operand: string) => [wants: string, wantsNot: string]
> = {
  equal: operand => [operand, `anything but ${operand}`],
  notEqual: operand => [`anything but ${operand}`, operand],
  in: operand => [`one of ${operand}`, `none of ${operand}`],
  notIn: operand => [`none of ${operand}`, `one of ${operand}`],
  contains: operand => [`${operand} in it`, `it without ${operand}`],
  doesNotContain: operand => [
    `a list without ${operand}`,
    `${operand} in it, or no list`,
  ],
  lessThan: operand => [`less than ${operand}`, `no less than ${operand}`],
  lessThanInclusive: operand => [`at most ${operand}`, `more than ${operand}`],
  greaterThan: operand => [`more than ${operand}`, `no more than ${operand}`],
  greaterThanInclusive: operand => [
    `at least ${operand}`,
    `less than ${operand}`,
  ],
};

function follow(
  fact: JsonValue | undefined,
  at: readonly (string | number)[],
): JsonValue | undefined {
  if (typeof fact !== 'object' || fact === null) {
    return fact;
  }
  let value: JsonValue | undefined = fact;
  for (const name of at) {
    if (
      typeof value !== 'object' ||
      value === null ||
      !Object.hasOwn(value, name)
    ) {
      return undefined;
    }
    value = (value as Record<string, JsonValue>)[name];
  }
  return value;
}

/**
 * The test of one operator of json-rules-engine. Where the engine has no answer, because the fact is not there or
 * cannot be compared at all, it says `malformed`, so that the result is unknown.
 *
 * @internal
 */
export function jsonRuleTest({ operator, value, at = [] }: JsonRule): Test {
  const operand = Array.isArray(value)
    ? joinWords(value.map(tell), 'or')
    : tell(value);
  const [wants, wantsNot] = WORDS[operator](operand);
  return {
    run: fact => {
      if (fact === undefined) {
        return 'malformed';
      }
      try {
        return OPERATORS[operator](follow(fact, at), value) ? 'pass' : 'fail';
      } catch {
        // A fact such as { "toString": 1 } has no text form to compare.
        return 'malformed';
      }
    },
    wants,
    wantsNot,
    describe: fact => tell(follow(fact, at)),
    deniable: true,
  };
}
