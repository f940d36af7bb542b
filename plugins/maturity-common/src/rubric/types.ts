import { FilterPredicate } from '@backstage/filter-predicates';
import { JsonPrimitive, JsonValue } from '@backstage/types';
import { Level } from '../model/level';
import { Workframe } from '../model/workframe';
import { PlatformCapability, PlatformStage } from '../platform/capability';

/**
 * A question to one value of the evidence. `path` leads into the value by dots (`jobs.0.name`); without it the value
 * itself is asked. All comparators given must hold. A comparator on an array or a string compares its length where
 * it compares a quantity.
 *
 * @public
 */
export interface Comparison {
  /** Leads into the value by dots, through lists by index. */
  path?: string;
  /** Whether something is there; `null` is not. */
  exists?: boolean;
  /** Exactly this. */
  equals?: JsonPrimitive;
  /** Any one of these. */
  in?: JsonPrimitive[];
  /** As an item of a list, or as part of a text. */
  contains?: JsonPrimitive;
  /** A quantity that is no less. */
  atLeast?: number;
  /** A quantity that is no more. */
  atMost?: number;
  /** An ISO 8601 duration; the value must be an ISO 8601 moment that is younger than this. */
  youngerThan?: string;
  /** An operator of json-rules-engine, with its own meaning to the letter; imported checks use it. */
  jsonRule?: JsonRule;
}

/**
 * The operators of json-rules-engine.
 *
 * @public
 */
export const JSON_RULE_OPERATORS = [
  'equal',
  'notEqual',
  'in',
  'notIn',
  'contains',
  'doesNotContain',
  'lessThan',
  'lessThanInclusive',
  'greaterThan',
  'greaterThanInclusive',
] as const;

/**
 * One operator of json-rules-engine. Unlike the comparators of a {@link Comparison}, it answers `fail` where a value is
 * of another type than it asks for, as the engine does.
 *
 * @public
 */
export interface JsonRule {
  operator: (typeof JSON_RULE_OPERATORS)[number];
  value: JsonValue;
  /** Leads further into a value that is an object or a list; a simpler value is asked as it is. */
  at?: (string | number)[];
}

/**
 * What the evidence must say for a criterion to pass: a comparison, or a combination. In `any`, a branch can carry
 * its own `effort`, so that the cheapest way is offered first.
 *
 * @public
 */
export type Condition = { effort?: string; label?: string } & (
  | { all: Condition[] }
  | { any: Condition[] }
  | { not: Condition }
  | Comparison
);

/**
 * How to make a criterion pass: a template with prefilled values, an action, or a page with a named manual step.
 *
 * @public
 */
export type Remedy = {
  /** What to do, as an imperative sentence. */
  title: string;
  /** How long it takes somebody who knows how, an ISO 8601 duration. */
  effort: string;
} & (
  | { template: string; values?: Record<string, JsonValue> }
  | { action: string; input?: Record<string, JsonValue> }
  | { page: string; step: string }
);

/**
 * One machine-checkable statement at one level of one workframe.
 *
 * @public
 */
export interface Criterion {
  /** Unique in the rubric; letters, digits and dashes. */
  id: string;
  /** What is true where it passes, as a statement. */
  title: string;
  /** The workframe that it counts in. */
  workframe: Workframe;
  /** The level that it counts at. */
  level: Exclude<Level, 0>;
  /** For a criterion of the platform: the capability in whose row of the matrix it stands. Goes with `stage`. */
  capability?: PlatformCapability;
  /** For a criterion of the platform: the stage in whose column it stands. Its level is that of the stage. */
  stage?: PlatformStage;
  /** Which entities it is asked of; a Backstage filter predicate over the entity. */
  appliesTo: FilterPredicate;
  /** What is asked of whom, and for how long an answer counts. */
  evidence: {
    key: string;
    /** Source ids that are accepted, in this order; without it any source, strongest fresh method first. */
    sources?: string[];
    /** ISO 8601 duration after which a passing value lapses. */
    maxAge: string;
    /** Named when no source of the suite collects this key yet: which one will. */
    waitsFor?: string;
  };
  /** What the value must say. */
  condition: Condition;
  /** Why it matters, for the owner of a service. */
  why: string;
  /** Group that answers for the criterion itself. */
  owner: string;
  /** How to make it pass. */
  remedy: Remedy;
}

/**
 * The wanted level of the entities that match: the first matching rule of a rubric counts.
 *
 * @public
 */
export interface TargetRule {
  /** Which entities it is about; a Backstage filter predicate over the entity. */
  when: FilterPredicate;
  /** The wanted level of each workframe; one that is left out has none. */
  levels: Partial<Record<Workframe, Level>>;
}

/**
 * A set of criteria and targets, as published.
 *
 * @public
 */
export interface Rubric {
  /** Letters, digits and dashes. */
  id: string;
  /** For people. */
  title: string;
  /** For people. */
  description?: string;
  /** The first rule that matches an entity counts. */
  targets: TargetRule[];
  /** In any order. */
  criteria: Criterion[];
}

/**
 * Something wrong in a rubric: where, and why.
 *
 * @public
 */
export interface RubricFault {
  /** The file, where the rubric came from files. */
  file?: string;
  /** Path inside the document, such as `criteria.3.condition.atLeast`. */
  path: string;
  /** What is wrong, with the value, and what to write instead. */
  reason: string;
  /** The criterion that is left out because of it, if it is about one. */
  criterionId?: string;
}
