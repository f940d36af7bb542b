import { TransitionCause } from '../assessment/types';
import { Level } from '../model/level';
import { ResultState } from '../model/result';
import { Workframe } from '../model/workframe';
import { PopulationFilter } from './history';

/**
 * Where a campaign is in its life; `CAMPAIGN_ACTIONS` says what leads from one to another.
 *
 * @public
 */
export type CampaignState = 'draft' | 'open' | 'closed' | 'cancelled';

/** What can be done to a campaign. @public */
export type CampaignAction = 'edit' | 'open' | 'remind' | 'close' | 'cancel';

/** Every one of these criteria passes, as far as it applies. @public */
export interface CriteriaGoal {
  /** Ids of criteria. */
  criteria: string[];
}

/** This level is proven in this workframe. @public */
export interface LevelGoal {
  /** The workframe. */
  workframe: Workframe;
  /** The least level. */
  level: Exclude<Level, 0>;
}

/** What a campaign wants of each entity. @public */
export type CampaignGoal = CriteriaGoal | LevelGoal;

/** What a person says of a campaign. @public */
export interface CampaignPlan {
  /** For people; what is to be reached, in a few words. */
  title: string;
  /** Why it matters, for those who have to do it. */
  why: string;
  /** Who runs it, a group or a user. */
  owner: string;
  /** What it wants of each entity. */
  goal: CampaignGoal;
  /** Of which entities; of all services where it names nothing. */
  scope: PopulationFilter;
  /** The moment since which change is counted, ISO 8601; the moment of opening unless given. Never in the future. */
  startsAt?: string;
  /** The last day, such as `2026-12-31`, in UTC. */
  targetDate: string;
}

/** A campaign. @public */
export interface Campaign extends CampaignPlan {
  /** Unique among campaigns. */
  id: string;
  /** Where it is in its life. */
  state: CampaignState;
  /** Counts changes; whoever changes it says which revision they saw. */
  revision: number;
  /** What the goal asks, in words: titles of criteria, or a level. */
  goalTitle: string;
  /** What its state allows; whether the caller may is another matter. */
  actions: CampaignAction[];
  /** ISO 8601 in UTC. */
  createdAt: string;
  /** User ref. */
  createdBy: string;
  /** ISO 8601 in UTC. */
  openedAt?: string;
  /** When it was closed or cancelled, ISO 8601 in UTC. */
  endedAt?: string;
  /** Who closed or cancelled it. */
  endedBy?: string;
}

/**
 * How an entity stands to a goal.
 *
 * - `met`: everything asked passes
 * - `exempt`: all of it passes or is exempt
 * - `unknown`: all of it passes, is exempt or is unknown
 * - `not-met`: something fails
 * - `not-asked`: the goal asks nothing that applies to it
 *
 * @public
 */
export type Standing = 'met' | 'exempt' | 'unknown' | 'not-met' | 'not-asked';

/** How many entities stand how; of a change, how many more, negative where there are fewer. @public */
export type StandingCounts = Record<Standing, number>;

/**
 * How far a campaign has come. At each standing, `start` plus all `changes` is exactly `end`.
 *
 * @public
 */
export interface CampaignProgress {
  /** From when change is counted, ISO 8601. */
  from: string;
  /** Until when, ISO 8601: now, or when the campaign ended. */
  to: string;
  /** How the entities stood that were in scope at the start. */
  start: StandingCounts;
  /** How those stand that are in scope at the end. */
  end: StandingCounts;
  /** Entities that are in scope at the end and were not at the start. */
  joined: number;
  /** Entities that were in scope at the start and are not at the end. */
  left: number;
  /** What each cause did to the counts, for all six causes. */
  changes: { cause: TransitionCause; counts: StandingCounts }[];
  /** How many more entities meet the goal by evidence: the only change that counts as progress. */
  progress: number;
  /** How many entities stand better only because less is asked of them. */
  toReview: number;
}

/** A campaign with how far it has come, as far as the caller may see the entities. @public */
export interface CampaignSummary extends Campaign {
  /** Of a draft: how the entities stand now. */
  progress: CampaignProgress;
}

/** The share of one team in a campaign; each entity counts for its owner alone. @public */
export interface CampaignTeam {
  /** Absent for the entities that nobody owns. */
  team?: { entityRef: string; title: string };
  /** How its entities stood at the start. */
  start: StandingCounts;
  /** How they stand at the end. */
  end: StandingCounts;
  /** How many more meet the goal by evidence. */
  progress: number;
}

/** Which campaigns to list. @public */
export interface CampaignQuery {
  /** In any of these states; in all of them unless given. */
  state?: CampaignState[];
  /** Counts only the caller's own entities, and leaves out campaigns that ask nothing of them. */
  ownedByMe?: boolean;
}

/** The whole of one campaign. @public */
export interface CampaignDetail extends CampaignSummary {
  /** What the goal asks, as the rubric in force at the end says it. */
  criteria: { criterionId: string; title: string }[];
  /** Those with most left to do first. */
  teams: CampaignTeam[];
  /** Of a closed campaign: what its closing report is made from, and whether it still is the same. */
  report?: CampaignReport;
}

/**
 * The closing report is not stored, its inputs are: the campaign, the two moments and the rubric versions. It is made
 * again from history whenever it is read, and held against the digest of what it was at closing.
 *
 * @public
 */
export interface CampaignReport {
  /** The rubric version in force at the start; 0 if there was none. */
  rubricFrom: number;
  /** The rubric version in force at closing. */
  rubricTo: number;
  /** What the report over all entities was at closing, as a digest. */
  digest: string;
  /**
   * Whether the report made now has that digest. `partial` for a caller who may not see everything, and so reads
   * another report; `gone` where the history that it needs is older than what is kept.
   */
  verdict: 'same' | 'differs' | 'partial' | 'gone';
}

/** Which entities of a campaign to list. @public */
export interface CampaignEntityQuery {
  /** With any of these standings. */
  standing?: Standing[];
  /** Of this owner; of nobody with an empty text. */
  team?: string;
  /** Only those that stand better merely because less is asked of them. */
  toReview?: boolean;
  /** 1 to 100, 20 unless given. */
  limit?: number;
  /** From `pageInfo` of the page before or after. Everything else must be as it was. */
  cursor?: string;
}

/** An entity in a campaign. @public */
export interface CampaignEntity {
  /** Full entity ref, in lower case. */
  entityRef: string;
  /** Its title, or its name where it has none. */
  title: string;
  /** As the catalog writes it. */
  kind: string;
  /** Whoever owned it at the end. */
  owner?: { entityRef: string; title: string };
  /** Absent if it joined after the start. */
  start?: Standing;
  /** Absent if it has left. */
  end?: Standing;
  /** The last change of its standing, if there was any. */
  lastChange?: { at: string; cause: TransitionCause };
  /** What is missing still. */
  lacking: { criterionId: string; title: string; state: ResultState }[];
}

/** What a plan would ask, before it is written down. @public */
export interface CampaignPreview {
  /** How the entities stand that are in scope now. */
  counts: StandingCounts;
  /** How many owners would be told. */
  owners: number;
  /** What is missing most, the most frequent first. */
  lacking: { criterionId: string; title: string; entities: number }[];
}

/** A campaign that asks something of one entity. @public */
export interface EntityCampaign extends Campaign {
  /** How the entity stands to it. */
  standing: Standing;
  /** What is missing still. */
  lacking: { criterionId: string; title: string; state: ResultState }[];
}
