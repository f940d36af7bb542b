import { JsonValue } from '@backstage/types';
import { parseDuration } from '../model/duration';
import { joinWords, tell } from '../model/show';
import { Comparison, Condition } from '../rubric/types';
import { Outcome, testsOf } from './comparators';
import { lookUp } from './lookUp';

/** What a condition says of one value. @public */
export interface ConditionOutcome {
  /** `malformed` when the value is not of the shape that the condition asks for. */
  outcome: Outcome;
  /** The distance to passing, or by what it passes, for a person: `words: 40, wants at least 100`. */
  message: string;
}

/** @internal */
export interface TimedOutcome extends ConditionOutcome {
  /** Milliseconds since 1970 from which on time alone makes it worse. Time never makes it better. */
  changesAt?: number;
}

/** A condition that was read once and can be asked often. @internal */
export type PreparedCondition = (options: {
  value: JsonValue | undefined;
  /** Milliseconds since 1970. */
  at: number;
  /** What to call the value where the condition has no path and no label. */
  subject: string;
}) => TimedOutcome;

/**
 * Reads a condition once. Negations are carried down to the comparisons, so that what is missing can be said there.
 *
 * In a combination by `all` a part that fails decides before one that is malformed. In `any`, a branch whose shape
 * the value does not have is merely a branch that is not met, unless all of them are such. So the outcome only ever
 * goes from pass or malformed to fail as time passes, on which the laws about age rest.
 *
 * @internal
 */
export function prepareCondition(
  condition: Condition,
  negated: boolean = false,
): PreparedCondition {
  if ('not' in condition) {
    return withLabel(condition, prepareCondition(condition.not, !negated));
  }
  if ('all' in condition || 'any' in condition) {
    const parts =
      'all' in condition
        ? condition.all
        : [...condition.any].sort(compareEffort);
    const prepared = parts.map(part => prepareCondition(part, negated));
    // By De Morgan, "not all" is any of the negated parts.
    const combined =
      'all' in condition !== negated ? every(prepared) : some(prepared);
    return withLabel(condition, combined);
  }
  return prepareComparison(condition, negated);
}

function prepareComparison(
  condition: Comparison & { label?: string },
  negated: boolean,
): PreparedCondition {
  const tests = testsOf(condition);
  const { path, label } = condition;
  return ({ value: whole, at, subject }) => {
    const value = path === undefined ? whole : lookUp(whole, path);
    const missing = value === undefined || value === null;
    const outcomes = tests.map(test => {
      const plain = test.run(value, at);
      if (!negated || plain === 'malformed') {
        return plain;
      }
      if (missing && !test.deniable) {
        return 'malformed';
      }
      return plain === 'pass' ? 'fail' : 'pass';
    });
    const outcome = negated ? best(outcomes) : worst(outcomes);

    const telling = tests.filter((_, index) => outcomes[index] === outcome);
    const wants = joinWords(
      telling.map(test => (negated ? test.wantsNot : test.wants)),
      negated ? 'or' : 'and',
    );
    const described = missing
      ? 'none'
      : telling.find(test => test.describe)?.describe?.(value) ?? tell(value);
    const ends = negated
      ? []
      : tests.flatMap((test, index) =>
          outcomes[index] === 'pass' ? test.passesUntil?.(value) ?? [] : [],
        );
    return {
      outcome,
      message: `${label ?? path ?? subject}: ${described}${
        outcome === 'pass' ? '' : `, wants ${wants}`
      }`,
      changesAt:
        outcome === 'fail' || !ends.length ? undefined : Math.min(...ends),
    };
  };
}

/** Cheapest first; what names no effort comes last. */
function compareEffort(a: Condition, b: Condition): number {
  const efforts = [a, b].map(({ effort }) =>
    effort === undefined ? undefined : parseDuration(effort),
  );
  const [first = Number.MAX_VALUE, second = Number.MAX_VALUE] = efforts;
  return first - second;
}

function withLabel(
  condition: Condition,
  prepared: PreparedCondition,
): PreparedCondition {
  return condition.label === undefined
    ? prepared
    : options => {
        const result = prepared(options);
        return { ...result, message: `${condition.label} (${result.message})` };
      };
}

function worst(outcomes: Outcome[]): Outcome {
  if (outcomes.includes('fail')) {
    return 'fail';
  }
  return outcomes.includes('malformed') ? 'malformed' : 'pass';
}

function best(outcomes: Outcome[]): Outcome {
  if (outcomes.includes('pass')) {
    return 'pass';
  }
  return outcomes.includes('fail') ? 'fail' : 'malformed';
}

function every(parts: PreparedCondition[]): PreparedCondition {
  return options => {
    const results = parts.map(part => part(options));
    const outcome = worst(results.map(result => result.outcome));
    const telling = results.filter(result => result.outcome === outcome);
    const ends = results.flatMap(result => result.changesAt ?? []);
    return {
      outcome,
      message: telling.map(result => result.message).join('; '),
      changesAt:
        outcome === 'fail' || !ends.length ? undefined : Math.min(...ends),
    };
  };
}

function some(parts: PreparedCondition[]): PreparedCondition {
  return options => {
    const results = parts.map(part => part(options));
    const outcome = best(results.map(result => result.outcome));
    const telling = results.filter(result => result.outcome === outcome);
    // A pass ends with the last branch that carries it; what is malformed fails as soon as one branch does.
    const ends = telling.map(result => result.changesAt ?? Infinity);
    const end = outcome === 'pass' ? Math.max(...ends) : Math.min(...ends);
    return {
      outcome,
      message:
        outcome === 'pass'
          ? telling[0].message
          : telling.map(result => result.message).join('; or '),
      changesAt: outcome === 'fail' || end === Infinity ? undefined : end,
    };
  };
}
