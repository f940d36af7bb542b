import { CriterionChange } from '../transition/types';
import { Level } from '../model/level';
import { ResultState } from '../model/result';
import { Workframe } from '../model/workframe';
import { TransitionCause } from '../assessment/types';
import {
  EntitySummary,
  RubricVersion,
  WorkframeDistribution,
  WorkframeSummary,
} from './types';

/**
 * Which services are counted. Systems, domains, groups and the platform are subjects of their own and never counted.
 *
 * Of the past, an entity counts with the attributes that it had then.
 *
 * @public
 */
export interface PopulationFilter {
  /** Any of these kinds, whatever the case. */
  kind?: string[];
  /** Any of these types. */
  type?: string[];
  /** Any of these lifecycles. */
  lifecycle?: string[];
  /** Any of these tiers, as the label `cairn.dev/tier` says them. */
  tier?: string[];
  /** Group refs; entities of their child groups count too. Which groups are child groups is always read of today. */
  owner?: string[];
  /** Any of these system refs. */
  system?: string[];
  /** Any of these domain refs. */
  domain?: string[];
}

/** By what entities are put together. @public */
export type RollupBy = 'team' | 'system' | 'domain' | 'tier' | 'lifecycle';

/** Everything that entities can be put together by, in the order in which it is offered. @public */
export const ROLLUPS = [
  'team',
  'system',
  'domain',
  'tier',
  'lifecycle',
] as const satisfies readonly RollupBy[];

/** Which roll-up, of which entities, and which page of it. @public */
export interface RollupQuery extends PopulationFilter {
  /** By what entities are put together. */
  by: RollupBy;
  /** The moment whose marks and attributes count, ISO 8601; now unless given. */
  asOf?: string;
  /** Matches the title or id of the row, in part. */
  text?: string;
  /** 1 to 100, 20 unless given. */
  limit?: number;
  /** From `pageInfo` of the page before or after. Everything else must be as it was. */
  cursor?: string;
}

/**
 * One row of a roll-up: a team, a system, a domain, a tier or a lifecycle with the distributions of what it holds.
 * An entity counts once for its owner and once for each group above it, and in no row twice.
 *
 * @public
 */
export interface Rollup {
  /** Absent for the row of those entities that have none. */
  group?: {
    /** A full entity ref for teams, systems and domains; the word itself for tiers and lifecycles. */
    id: string;
    /** Its title, or its name where it has none that may be seen. */
    title: string;
    /** The group above a team, or the domain of a system. */
    parentRef?: string;
  };
  /** How many entities it holds. */
  entities: number;
  /** All three, in their order. */
  workframes: WorkframeDistribution[];
}

/** The distance of the points of a trend. @public */
export type TrendInterval = 'day' | 'week' | 'month';

/** Which entities a trend follows, from when to when. @public */
export interface TrendQuery extends PopulationFilter {
  /** ISO 8601; 90 days before `to` unless given. */
  from?: string;
  /** ISO 8601; now unless given. */
  to?: string;
  /** `day` unless given. */
  interval?: TrendInterval;
}

/** One workframe of some entities at one moment, by proven level. @public */
export interface TrendFigures {
  /** The workframe that is counted. */
  workframe: Workframe;
  /** How many entities there were. */
  entities: number;
  /** Index is the level, 0 to 5; value is the number of entities. */
  levels: number[];
  /** The lower median of the proven levels; absent where there was no entity. */
  median?: Level;
  /** How many had a target. */
  withTarget: number;
  /** How many of those were proven at or above it. */
  atTarget: number;
}

/** One moment of a trend. @public */
export interface TrendPoint {
  /** ISO 8601 in UTC: the beginning, the end of each day, week or month, and the end. */
  at: string;
  /** Everything that was there at that moment. */
  population: TrendFigures[];
  /** Only what was there both at the beginning and at the end of the trend: its mix never changes. */
  cohort: TrendFigures[];
}

/** What one cause did to the proven levels of the population between two points. @public */
export interface TrendEffect {
  /** The cause of the moves; `membership` if entities came or went. */
  cause: TransitionCause;
  /** How many moves went up; of `membership` how many entities came. */
  up: number;
  /** How many moves went down; of `membership` how many entities went. */
  down: number;
  /** By how much the number of entities at each level changed, 0 to 5. */
  levels: number[];
}

/**
 * What happened between two neighboring points. For each workframe and level, the effects add up to exactly the
 * difference between the counts of the two points.
 *
 * @public
 */
export interface TrendPeriod {
  /** The earlier point; what happened at that very moment belongs to the period before. */
  from: string;
  /** The later point. */
  to: string;
  /** Those workframes in which something happened, each with the causes that did something. */
  workframes: { workframe: Workframe; effects: TrendEffect[] }[];
}

/** How some entities came from one moment to another. @public */
export interface MaturityTrend {
  /** ISO 8601 in UTC. */
  from: string;
  /** ISO 8601 in UTC. */
  to: string;
  /** The distance of the points. */
  interval: TrendInterval;
  /** At least two, oldest first. */
  points: TrendPoint[];
  /** One less than points; each lies between two of them. */
  periods: TrendPeriod[];
}

/** Which moves of a trend, and which page of them. @public */
export interface TrendMovesQuery extends PopulationFilter {
  /** The workframe that moved. */
  workframe: Workframe;
  /** Only moves of this cause. */
  cause?: TransitionCause;
  /** ISO 8601; 90 days before `to` unless given. */
  from?: string;
  /** ISO 8601; now unless given. */
  to?: string;
  /** 1 to 100, 20 unless given. */
  limit?: number;
  /** From `pageInfo` of the page before or after. Everything else must be as it was. */
  cursor?: string;
}

/** One move of the proven level of one entity, or its coming or going. @public */
export interface TrendMove {
  /** Unique within one trend. */
  id: string;
  /** The entity that moved. */
  entity: { entityRef: string; title: string };
  /** ISO 8601 in UTC. */
  at: string;
  /** Why. */
  cause: TransitionCause;
  /** The proven level before; absent when the entity came. */
  from?: Level;
  /** The proven level after; absent when the entity went. */
  to?: Level;
  /** The criteria of the workframe whose state changed with it. */
  changes: CriterionChange[];
}

/** One criterion of an entity at a moment of the past. @public */
export interface ResultAsOf {
  /** The criterion that was asked. */
  criterionId: string;
  /** Its title in the rubric of then. */
  title: string;
  /** Its workframe then. */
  workframe: Workframe;
  /** Its level then. */
  level: Level;
  /** What was known. */
  state: ResultState;
}

/**
 * Where one entity stood at a moment of the past, exactly as it was recorded. Evidence keeps its latest value only, so
 * the values of then are not part of it.
 *
 * @public
 */
export interface EntityMaturityAsOf {
  /** The entity with its owner, system, type and lifecycle of then. */
  entity: EntitySummary;
  /** The domain of its system then. */
  domainRef?: string;
  /** Its tier then. */
  tier?: string;
  /** The moment that was asked for, ISO 8601 in UTC. */
  asOf: string;
  /** Since when it stood so. */
  since: string;
  /** Until when it stood so; absent if it still does. */
  until?: string;
  /** The rubric that it was assessed by. */
  rubric: RubricVersion;
  /** All three, in their order. */
  workframes: WorkframeSummary[];
  /** The least of the three proven levels. */
  agentCeiling: Level;
  /** One for each criterion of that rubric, in its order. */
  results: ResultAsOf[];
}
