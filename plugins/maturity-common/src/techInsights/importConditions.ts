import { JsonValue } from '@backstage/types';
import { joinWords, show } from '../model/show';
import { Condition, JSON_RULE_OPERATORS, JsonRule } from '../rubric/types';
import { readJsonPath } from './readJsonPath';
import { FactReference } from './types';
import { UnusableCheckError } from './UnusableCheckError';

type Rule = Record<string, unknown>;

/**
 * The conditions of a json-rules check in our words, and the facts that they ask for. Each fact is asked by its
 * name; one that names its retriever as `fact@retriever`.
 *
 * @throws UnusableCheckError if they ask what a condition cannot say
 * @internal
 */
export function importConditions(
  conditions: unknown,
  factIds: readonly string[],
): { condition: Condition; facts: FactReference[] } {
  const facts = new Map<string, FactReference>();
  function remember(reference: FactReference) {
    const known = facts.get(reference.name) ?? reference;
    if (
      known.fact !== reference.fact ||
      known.retriever !== reference.retriever
    ) {
      throw new UnusableCheckError(
        `it asks for two facts that are both called ${show(reference.name)}`,
      );
    }
    facts.set(reference.name, reference);
  }

  function importRule(rule: unknown): Condition {
    if (typeof rule !== 'object' || rule === null || Array.isArray(rule)) {
      throw new UnusableCheckError(`${show(rule)} is no condition`);
    }
    const kinds = ['fact', 'all', 'any', 'not', 'condition'].filter(
      kind => kind in rule,
    );
    if (kinds.length !== 1) {
      throw new UnusableCheckError(
        `a condition has ${
          kinds.length ? joinWords(kinds, 'and') : 'no fact, all, any or not'
        }, where exactly one is understood`,
      );
    }
    const [kind] = kinds;
    const part = (rule as Rule)[kind];
    switch (kind) {
      case 'fact':
        return importComparison(rule as Rule, factIds, remember);
      case 'not':
        return { not: importRule(part) };
      case 'condition':
        throw new UnusableCheckError(
          `it refers to the shared condition ${show(
            part,
          )}, which its configuration does not hold`,
        );
      default:
        if (!Array.isArray(part) || !part.length) {
          throw new UnusableCheckError(
            `its ${kind} is no list, or an empty one`,
          );
        }
        return { [kind]: part.map(importRule) } as Condition;
    }
  }

  const condition = importRule(conditions);
  return { condition, facts: [...facts.values()] };
}

function importComparison(
  rule: Rule,
  factIds: readonly string[],
  remember: (reference: FactReference) => void,
): Condition {
  const { fact, path } = rule;
  if (typeof fact !== 'string' || !/^[^.]+(\.[^.]+)*$/.test(fact)) {
    throw new UnusableCheckError(
      `the name of its fact ${show(fact)} cannot be asked for`,
    );
  }
  const retriever = retrieverOf(rule);
  if (retriever !== undefined && !factIds.includes(retriever)) {
    throw new UnusableCheckError(
      `it asks the retriever ${show(retriever)}, which its factIds do not list`,
    );
  }
  const name = retriever === undefined ? fact : `${fact}@${retriever}`;
  if (path !== undefined && typeof path !== 'string') {
    throw new UnusableCheckError(`its path ${show(path)} is no text`);
  }
  const at = path ? readJsonPath(path) : [];
  remember({ name, fact, ...(retriever !== undefined && { retriever }) });
  return {
    path: name,
    ...(path && { label: `${name} ${path}` }),
    jsonRule: {
      operator: operatorOf(rule),
      value: operandOf(rule),
      ...(at.length && { at }),
    },
  };
}

function retrieverOf({ params }: Rule): string | undefined {
  const retriever =
    typeof params === 'object' && params !== null
      ? (params as Rule).factRetrieverId
      : undefined;
  return typeof retriever === 'string' ? retriever : undefined;
}

function operatorOf({ operator }: Rule): JsonRule['operator'] {
  const known = JSON_RULE_OPERATORS.find(each => each === operator);
  if (!known) {
    throw new UnusableCheckError(
      `its operator ${show(operator)} is none of ${JSON_RULE_OPERATORS.join(
        ', ',
      )}`,
    );
  }
  return known;
}

function operandOf({ operator, value }: Rule): JsonValue {
  if (value === undefined) {
    throw new UnusableCheckError('it has no value to compare with');
  }
  if (typeof value === 'object' && value !== null && 'fact' in value) {
    throw new UnusableCheckError(
      'it compares a fact with another one, and a criterion compares with a value',
    );
  }
  if (
    (operator === 'in' || operator === 'notIn') &&
    !Array.isArray(value) &&
    typeof value !== 'string'
  ) {
    throw new UnusableCheckError(
      `its operator ${operator} wants a list and has ${show(value)}`,
    );
  }
  return value as JsonValue;
}
