import { Entity } from '@backstage/catalog-model';
import { InputError } from '@backstage/errors';
import {
  FilterPredicate,
  filterPredicateToFilterFunction,
} from '@backstage/filter-predicates';
import {
  prepareCondition,
  PreparedCondition,
} from '../condition/prepareCondition';
import { parseDuration } from '../model/duration';
import { show } from '../model/show';
import { canonicalJson } from './canonicalJson';
import { cheapestEffort } from './cheapestEffort';
import { Criterion, Rubric, TargetRule } from './types';

/**
 * A rubric with its predicates, conditions and durations read once, for assessing many entities.
 *
 * @public
 */
export interface PreparedRubric {
  /** What it was prepared from. */
  readonly rubric: Rubric;
  /** @internal */
  readonly predicates: readonly ((entity: Entity) => boolean)[];
  /** @internal */
  readonly criteria: readonly PreparedCriterion[];
  /** @internal */
  readonly targets: readonly { rule: TargetRule; predicate: number }[];
}

/** @internal */
export interface PreparedCriterion {
  readonly criterion: Criterion;
  /** Index of its predicate; criteria that share one have it evaluated once. */
  readonly predicate: number;
  readonly condition: PreparedCondition;
  readonly maxAge: number;
  /** Of the cheapest branch where there are alternatives. */
  readonly effort: { text: string; millis: number };
}

/**
 * Reads predicates, conditions and durations of a rubric once.
 *
 * @throws InputError if a criterion has a fault; `parseRubric` leaves those out and names them
 * @public
 */
export function prepareRubric(rubric: Rubric): PreparedRubric {
  const predicates: ((entity: Entity) => boolean)[] = [];
  const known = new Map<string, number>();
  function predicateOf(predicate: FilterPredicate): number {
    const text = canonicalJson(predicate);
    let index = known.get(text);
    if (index === undefined) {
      index = predicates.push(filterPredicateToFilterFunction(predicate)) - 1;
      known.set(text, index);
    }
    return index;
  }

  return {
    rubric,
    predicates,
    criteria: rubric.criteria.map(criterion => {
      try {
        const effort = cheapestEffort(criterion);
        return {
          criterion,
          predicate: predicateOf(criterion.appliesTo),
          condition: prepareCondition(criterion.condition),
          maxAge: requireDuration('maxAge', criterion.evidence.maxAge),
          effort: { text: effort, millis: requireDuration('effort', effort) },
        };
      } catch (error) {
        throw new InputError(
          `Criterion ${show(criterion.id)} of rubric ${show(
            rubric.id,
          )} cannot be used; read rubrics with parseRubric, which leaves such criteria out`,
          error,
        );
      }
    }),
    targets: rubric.targets.map(rule => ({
      rule,
      predicate: predicateOf(rule.when),
    })),
  };
}

function requireDuration(name: string, text: string): number {
  const millis = parseDuration(text);
  if (millis === undefined) {
    throw new TypeError(
      `${name} is ${show(
        text,
      )}, which is not an ISO 8601 duration; write one such as "P30D"`,
    );
  }
  return millis;
}
