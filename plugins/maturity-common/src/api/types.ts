import { Assessment, Marks, TransitionCause } from '../assessment/types';
import { Level } from '../model/level';
import { ResultState } from '../model/result';
import { Workframe } from '../model/workframe';
import { Criterion, RubricFault, TargetRule } from '../rubric/types';
import type { RubricFilesState } from './drafts';

/** Which rubric, exactly. @public */
export interface RubricVersion {
  /** The id that the rubric gives itself. */
  id: string;
  /** Counts up by one with each change of content. */
  version: number;
  /** The title that the rubric gives itself. */
  title: string;
  /** ISO 8601 in UTC. */
  publishedAt: string;
}

/** The rubric in force, and what was wrong with the files it was last read from. @public */
export interface RubricResponse extends RubricVersion {
  /** What the rubric says of itself. */
  description?: string;
  /** The wanted levels; the first rule that matches an entity counts. */
  targets: TargetRule[];
  /** Every criterion in force. */
  criteria: Criterion[];
  /** What is wrong in the files, and with it which criteria are left out. */
  faults: RubricFault[];
  /** How the files and what is in force go together. */
  files: RubricFilesState;
}

/** What a list shows of an entity. @public */
export interface EntitySummary {
  /** Full entity ref, in lower case. */
  entityRef: string;
  /** The title of the entity, or its name where it has none. */
  title: string;
  /** As the catalog writes it, such as `Component`. */
  kind: string;
  /** Its `spec.type`. */
  type?: string;
  /** Its `spec.lifecycle`. */
  lifecycle?: string;
  /** The first owner that resolves. */
  owner?: { entityRef: string; title: string };
  /** The system that it is part of. */
  system?: { entityRef: string; title: string };
}

/** One workframe of one entity in a list. @public */
export interface WorkframeSummary extends Marks {
  /** The workframe that the marks are of. */
  workframe: Workframe;
  /** The wanted level, where the rubric names one. */
  target?: Level;
  /** Criteria whose state is known, of those that apply. */
  coverage: { known: number; applicable: number };
}

/** One row of the table of entities. @public */
export interface EntityMaturity extends EntitySummary {
  /** All three, in their order. */
  workframes: WorkframeSummary[];
  /** The least of the three proven levels. */
  agentCeiling: Level;
  /** ISO 8601 in UTC. */
  assessedAt: string;
}

/** The whole assessment of one entity, as the entity page and agents read it. @public */
export interface EntityMaturityDetail extends Assessment {
  /** What a list shows of the entity. */
  entity: EntitySummary;
  /** The rubric that it was assessed by. */
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
  /** Any of these kinds, whatever the case. */
  kind?: string[];
  /** Any of these types. */
  type?: string[];
  /** Any of these lifecycles. */
  lifecycle?: string[];
  /** Group refs; entities of their child groups count too. */
  owner?: string[];
  /** Any of these system refs. */
  system?: string[];
  /** Any of these domain refs. */
  domain?: string[];
  /** Any of these tiers, as the label `cairn.dev/tier` says them. */
  tier?: string[];
  /** The moment whose marks and attributes count, ISO 8601; now unless given. */
  asOf?: string;
  /** Only these entities, 100 at most; systems, domains and groups too, which other lists leave out. */
  refs?: string[];
  /** Only entities whose result of this criterion of the rubric in force is in `state`. */
  criterion?: string;
  /** Goes with `criterion`. */
  state?: ResultState;
  /** Only entities that the caller owns, directly or through groups. */
  ownedByMe?: boolean;
  /** Only entities below their target in this workframe, or in any of them with `any`. */
  belowTarget?: Workframe | 'any';
  /** Only entities with this proven level, in the workframe given. */
  workframe?: Workframe;
  /** Goes with `workframe`. */
  level?: Level;
  /** By title unless given. */
  sort?: EntitySort;
  /** Ascending unless given. */
  order?: 'asc' | 'desc';
  /** 1 to 100, 20 unless given. */
  limit?: number;
  /** From `pageInfo` of the page before or after. Everything else must be as it was. */
  cursor?: string;
}

/** A page of rows by cursor. @public */
export interface Page<T> {
  /** The rows of this page. */
  items: T[];
  /** Of all pages, as far as the caller may see. */
  totalItems: number;
  /** Cursors of the pages beside this one, where there are any. */
  pageInfo: { nextCursor?: string; prevCursor?: string };
}

/** Values to choose from in the filters of the table, as far as the caller may see. @public */
export interface EntityFacets {
  /** Kinds of assessed entities. */
  kinds: string[];
  /** Their types. */
  types: string[];
  /** Their lifecycles. */
  lifecycles: string[];
  /** Their owners, by title. */
  owners: { entityRef: string; title: string }[];
  /** Their systems, by title. */
  systems: { entityRef: string; title: string }[];
  /** The domains of their systems, by title. */
  domains: { entityRef: string; title: string }[];
  /** Their tiers. */
  tiers: string[];
}

/** How many entities stand at each level of one workframe. @public */
export interface WorkframeDistribution {
  /** The workframe that is counted. */
  workframe: Workframe;
  /** Index is the level, 0 to 5; value is the number of entities. */
  proven: number[];
  /** As `proven`, by accepted level. */
  accepted: number[];
  /** As `proven`, by possible level. */
  possible: number[];
  /** The lower median by each mark; absent where nothing is counted. */
  median?: Marks;
  /** Entities that have a target, and those of them that are proven at or above it. */
  withTarget: number;
  /** Of those with a target, how many are proven at or above it. */
  atTarget: number;
  /** Criteria whose state is known, of those that apply, over all entities. */
  coverage: { known: number; applicable: number };
  /** Criteria that are exempt, of those that apply, over all entities. */
  exempt: number;
}

/** The whole visible population. @public */
export interface MaturitySummary {
  /** The rubric in force. */
  rubric: RubricVersion;
  /** When the oldest current assessment was made, ISO 8601; absent when there is none. */
  assessedAt?: string;
  /** How many entities are assessed. */
  entities: number;
  /** All three, in their order. */
  workframes: WorkframeDistribution[];
}

/** One move of one workframe of one entity, with its cause. @public */
export interface Transition {
  /** Unique among transitions. */
  id: string;
  /** Full entity ref, in lower case. */
  entityRef: string;
  /** The workframe that moved. */
  workframe: Workframe;
  /** ISO 8601 in UTC. */
  at: string;
  /** Absent when this is the first assessment. */
  from?: Marks;
  /** The marks from then on; absent when the entity left. */
  to?: Marks;
  /** The cause of the whole move; of several the one that claims the least. */
  cause: TransitionCause;
  /** The criteria whose state changed with it. */
  changes: {
    criterionId: string;
    title: string;
    from?: ResultState;
    to?: ResultState;
    cause: TransitionCause;
  }[];
  /** The version of the rubric that gave the new marks. */
  rubricVersion: number;
}

/** How one evidence source fares. @public */
export interface SourceHealth {
  /** The id of the source. */
  id: string;
  /** Its name for people. */
  title: string;
  /** The evidence keys that it collects. */
  keys: string[];
  /** How its last run went; `partial` if something was refused or it failed, and the rest was kept. */
  status: 'ok' | 'partial' | 'failing' | 'never-run' | 'running';
  /** When it last ran, ISO 8601 in UTC. */
  lastRunAt?: string;
  /** When it last ran without an error, ISO 8601 in UTC. */
  lastSuccessAt?: string;
  /** How long the last run took. */
  durationMs?: number;
  /** How many entities the last run asked of. */
  entities?: number;
  /** How many observations the last run reported. */
  observations?: number;
  /** How many of those say that there is no value, and why. */
  unavailable?: number;
  /** Observations that were refused because they were not what the source promised. */
  rejected?: number;
  /** Why the last run failed. */
  error?: string;
  /** The newest of its evidence, ISO 8601 in UTC; absent where it has none. */
  newestEvidenceAt?: string;
  /** The oldest of its evidence, ISO 8601 in UTC. */
  oldestEvidenceAt?: string;
}

/** How one criterion fares over the whole population. @public */
export interface CriterionHealth {
  /** The id of the criterion. */
  criterionId: string;
  /** Its title. */
  title: string;
  /** Its workframe. */
  workframe: Workframe;
  /** Its level. */
  level: Level;
  /** The source that will collect its evidence one day. */
  waitsFor?: string;
  /** How many entities have each state. */
  counts: Record<ResultState, number>;
  /** For how many entities the result went to and fro lately, see `FLAPPING`. */
  flapping: number;
}

/** Sources, criteria and rubric faults, for those who run the platform. @public */
export interface MaturityHealth {
  /** Every installed source. */
  sources: SourceHealth[];
  /** Every criterion in force. */
  criteria: CriterionHealth[];
  /** The rubric in force. */
  rubric: RubricVersion;
  /** What is wrong in the files that the rubric was last read from. */
  faults: RubricFault[];
  /** How well the catalog is mirrored. */
  mirror: { lastSyncAt?: string; entities: number; error?: string };
}
