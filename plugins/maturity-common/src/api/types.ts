import { Assessment, Marks, TransitionCause } from '../assessment/types';
import { Level } from '../model/level';
import { ResultState } from '../model/result';
import { Workframe } from '../model/workframe';
import { Criterion, RubricFault, TargetRule } from '../rubric/types';

/** Which rubric, exactly. @public */
export interface RubricVersion {
  id: string;
  /** Counts up by one with each change of content. */
  version: number;
  title: string;
  /** ISO 8601 in UTC. */
  publishedAt: string;
}

/** The rubric in force, and what was wrong with the files it was last read from. @public */
export interface RubricResponse extends RubricVersion {
  description?: string;
  targets: TargetRule[];
  criteria: Criterion[];
  faults: RubricFault[];
}

/** What a list shows of an entity. @public */
export interface EntitySummary {
  entityRef: string;
  title: string;
  kind: string;
  type?: string;
  lifecycle?: string;
  owner?: { entityRef: string; title: string };
  system?: { entityRef: string; title: string };
}

/** One workframe of one entity in a list. @public */
export interface WorkframeSummary extends Marks {
  workframe: Workframe;
  target?: Level;
  coverage: { known: number; applicable: number };
}

/** One row of the table of entities. @public */
export interface EntityMaturity extends EntitySummary {
  workframes: WorkframeSummary[];
  agentCeiling: Level;
  /** ISO 8601 in UTC. */
  assessedAt: string;
}

/** The whole assessment of one entity, as the entity page and agents read it. @public */
export interface EntityMaturityDetail extends Assessment {
  entity: EntitySummary;
  rubric: RubricVersion;
  /** ISO 8601 in UTC. */
  assessedAt: string;
  /** Criteria of the rubric by id, those that this entity was asked. */
  criteria: Criterion[];
}

/** By what the table of entities is sorted. A workframe sorts by its proven level. @public */
export type EntitySort = 'title' | 'coverage' | 'gap' | Workframe;

/** Filters, order and place of a page of entities. @public */
export interface EntityQuery {
  /** Matches title, name or ref, in part, whatever the case. */
  text?: string;
  kind?: string[];
  type?: string[];
  lifecycle?: string[];
  /** Group refs; entities of their child groups count too. */
  owner?: string[];
  system?: string[];
  /** Only entities that the caller owns, directly or through groups. */
  ownedByMe?: boolean;
  /** Only entities below their target in this workframe, or in any of them with `any`. */
  belowTarget?: Workframe | 'any';
  /** Only entities with this proven level, in the workframe given. */
  workframe?: Workframe;
  level?: Level;
  sort?: EntitySort;
  order?: 'asc' | 'desc';
  /** 1 to 100, 20 unless given. */
  limit?: number;
  /** From `pageInfo` of the page before or after. Everything else must be as it was. */
  cursor?: string;
}

/** A page of rows by cursor. @public */
export interface Page<T> {
  items: T[];
  /** Of all pages, as far as the caller may see. */
  totalItems: number;
  pageInfo: { nextCursor?: string; prevCursor?: string };
}

/** Values to choose from in the filters of the table, as far as the caller may see. @public */
export interface EntityFacets {
  kinds: string[];
  types: string[];
  lifecycles: string[];
  owners: { entityRef: string; title: string }[];
  systems: { entityRef: string; title: string }[];
}

/** How many entities stand at each level of one workframe. @public */
export interface WorkframeDistribution {
  workframe: Workframe;
  /** Index is the level, 0 to 5; value is the number of entities. */
  proven: number[];
  accepted: number[];
  possible: number[];
  /** Entities that have a target, and those of them that are proven at or above it. */
  withTarget: number;
  atTarget: number;
  coverage: { known: number; applicable: number };
}

/** The whole visible population. @public */
export interface MaturitySummary {
  rubric: RubricVersion;
  /** When the oldest current assessment was made, ISO 8601; absent when there is none. */
  assessedAt?: string;
  entities: number;
  workframes: WorkframeDistribution[];
}

/** One team: everything owned by it or by its child groups, each entity once. @public */
export interface TeamMaturity {
  /** Absent for the row of entities without an owner that resolves. */
  team?: { entityRef: string; title: string; parentRef?: string };
  entities: number;
  workframes: WorkframeDistribution[];
}

/** One move of one workframe of one entity, with its cause. @public */
export interface Transition {
  id: string;
  entityRef: string;
  workframe: Workframe;
  /** ISO 8601 in UTC. */
  at: string;
  /** Absent when this is the first assessment. */
  from?: Marks;
  to: Marks;
  cause: TransitionCause;
  /** The criteria whose state changed with it. */
  changes: {
    criterionId: string;
    title: string;
    from?: ResultState;
    to?: ResultState;
    cause: TransitionCause;
  }[];
  rubricVersion: number;
}

/** How one evidence source fares. @public */
export interface SourceHealth {
  id: string;
  title: string;
  keys: string[];
  status: 'ok' | 'partial' | 'failing' | 'never-run' | 'running';
  lastRunAt?: string;
  lastSuccessAt?: string;
  durationMs?: number;
  entities?: number;
  observations?: number;
  unavailable?: number;
  /** Observations that were refused because they were not what the source promised. */
  rejected?: number;
  error?: string;
}

/** How one criterion fares over the whole population. @public */
export interface CriterionHealth {
  criterionId: string;
  title: string;
  workframe: Workframe;
  level: Level;
  waitsFor?: string;
  counts: Record<ResultState, number>;
}

/** Sources, criteria and rubric faults, for those who run the platform. @public */
export interface MaturityHealth {
  sources: SourceHealth[];
  criteria: CriterionHealth[];
  rubric: RubricVersion;
  faults: RubricFault[];
  mirror: { lastSyncAt?: string; entities: number; error?: string };
}
