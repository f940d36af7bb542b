import { FilterPredicate } from '@backstage/filter-predicates';
import { JsonValue } from '@backstage/types';
import { Level } from '../model/level';
import { Workframe } from '../model/workframe';
import { Criterion } from '../rubric/types';

/**
 * How checks of tech-insights become criteria: what a check does not say by itself.
 *
 * @public
 */
export interface ImportJsonRulesOptions {
  /** By check id, as under `techInsights.factChecker.checks` in the configuration. */
  checks: Record<string, unknown>;
  /** By `metadata.rank`; without an entry a rank from 1 to 3 is the level. */
  levels?: Record<string, Exclude<Level, 0>>;
  /** Of checks whose rank has no level; 2 unless given. */
  level?: Exclude<Level, 0>;
  /** By `metadata.category`. */
  workframes?: Record<string, Workframe>;
  /** Of checks whose category has no workframe; `production-operations` unless given. */
  workframe?: Workframe;
  /** The entities that checks are asked of, beside their own filter; components, APIs and resources unless given. */
  appliesTo?: FilterPredicate;
  /** The group that answers for the criteria; `group:default/platform` unless given. */
  owner?: string;
  /** For how long a passing fact counts; P7D unless given. */
  maxAge?: string;
  /** How long it takes to make a check pass; PT4H unless given. */
  effort?: string;
  /** Where to look for what to do if the check has no link; `/tech-insights` unless given. */
  page?: string;
}

/**
 * A fact that a check asks for.
 *
 * @public
 */
export interface FactReference {
  /** What the fact is called in the value that the criterion asks. */
  name: string;
  fact: string;
  /** The retriever that the check names; any of its `factIds` unless given. */
  retriever?: string;
}

/**
 * A check of tech-insights as a criterion, and the facts that it asks for.
 *
 * @public
 */
export interface ImportedCheck {
  /** As in the configuration. */
  checkId: string;
  criterion: Criterion;
  /** The retrievers whose facts it may ask. */
  factIds: string[];
  facts: FactReference[];
  /**
   * Why the check cannot be asked here. It still is a criterion, so that no level rises by its absence, and is unknown
   * for this reason.
   */
  unusable?: string;
}

/**
 * A check that cannot become a criterion at all.
 *
 * @public
 */
export interface ImportFault {
  checkId: string;
  /** What is wrong, with the value, and what to write instead. */
  reason: string;
}

/**
 * The latest facts of one entity, by retriever, as tech-insights answers them.
 *
 * @public
 */
export type LatestFacts = Record<
  string,
  { facts: Record<string, JsonValue>; observedAt: string }
>;
