import { Marks, TransitionCause } from '../assessment/types';
import { DraftAct, DraftState } from '../draft/lifecycle';
import {
  MergeConflict,
  MergeSide,
  RubricDiff,
  RubricDiffSummary,
} from '../draft/types';
import { Level } from '../model/level';
import { ResultState } from '../model/result';
import { Workframe } from '../model/workframe';
import { Criterion, Remedy, RubricFault, TargetRule } from '../rubric/types';
import { EntitySummary, RubricVersion } from './types';

/** Where a version of the rubric came from. @public */
export type RubricOrigin = 'files' | 'draft';

/** One version of the rubric in the list of all. It never changes. @public */
export interface RubricVersionSummary extends RubricVersion {
  /** Files and configuration, or a draft of the portal. */
  origin: RubricOrigin;
  /** Who wrote the draft; empty for files, which were written where they live. */
  authors: string[];
  /** Who reviewed and published the draft. */
  reviewedBy?: string;
  /** What the reviewer said. */
  note?: string;
  /** The draft that it was published from. */
  draftId?: string;
  /** How many criteria it has. */
  criteriaCount: number;
  /** What differs from the version before. */
  changes: RubricDiffSummary;
}

/** One version of the rubric, whole. @public */
export interface RubricVersionDetail extends RubricVersionSummary {
  /** What the rubric says of itself. */
  description?: string;
  /** The wanted levels; the first rule that matches an entity counts. */
  targets: TargetRule[];
  /** Every criterion. */
  criteria: Criterion[];
}

/** What differs between two versions. @public */
export interface RubricVersionDiff {
  /** The number of the older one. */
  from: number;
  /** The number of the newer one. */
  to: number;
  /** What differs. */
  diff: RubricDiff;
}

/** How what the files hold and what is in force go together. @public */
export interface RubricFilesState {
  /** Whether the files hold something else than what is in force. */
  differ: boolean;
  /** When the files were last read with that content, ISO 8601 in UTC. */
  readAt?: string;
  /** The draft that the changed files became, if they did. */
  draftId?: string;
}

/** Something that was done to a draft. @public */
export interface DraftEvent {
  /** What was done. */
  act: 'create' | DraftAct;
  /** The user who did it; `files` where the files were changed. */
  by: string;
  /** ISO 8601 in UTC. */
  at: string;
  /** What they said. */
  note?: string;
}

/** A draft in the list of drafts. @public */
export interface DraftSummary {
  /** Unique among drafts. */
  id: string;
  /** What it is about, in words. */
  title: string;
  /** As of now. */
  state: DraftState;
  /** Whether it was begun in the portal, or is what the files were changed to. */
  origin: RubricOrigin;
  /** The version that it was begun from. */
  baseVersion: number;
  /** Counts edits; an edit names the one that it was made from. */
  revision: number;
  /** Everybody who wrote it. None of them can approve it. */
  authors: string[];
  /** ISO 8601 in UTC. */
  updatedAt: string;
  /** The user who last changed it. */
  updatedBy: string;
  /** How many faults it has. One that has any can be saved and not submitted. */
  faults: number;
  /** The version that it became. */
  publishedVersion?: number;
}

/** A draft, whole. @public */
export interface DraftDetail extends Omit<DraftSummary, 'faults'> {
  /** The rubric as somebody wrote it: one YAML document with id, title, description, targets and criteria. */
  content: string;
  /** Of the content. A review names it, so that nothing else is approved than what was looked at. */
  digest: string;
  /** What is wrong, each with its place. */
  faults: RubricFault[];
  /** What differs from the version that it was begun from, as far as it can be read. */
  diff?: RubricDiff;
  /** What was done to it, oldest first. */
  history: DraftEvent[];
  /** What the caller can do with it now. */
  you: { author: boolean; may: DraftAct[] };
}

/** What a draft is begun with. @public */
export interface CreateDraftRequest {
  /** What it is about, in words; 1 to 200 characters. */
  title: string;
  /** A whole rubric as YAML or JSON text, or as an object; the rubric in force unless given. */
  content?: string | object;
}

/** An edit of a draft. @public */
export interface UpdateDraftRequest {
  /** The revision that it was made from; of any other one it is refused. */
  revision: number;
  /** A new title. */
  title?: string;
  /** A whole rubric as YAML or JSON text, or as an object. */
  content?: string | object;
}

/** A request for review. @public */
export interface SubmitDraftRequest {
  /** The revision that is to be reviewed. */
  revision: number;
  /** What the reviewer should know. */
  note?: string;
}

/** What a second person says of a draft. @public */
export interface ReviewDraftRequest {
  /** Ask for changes, agree, or agree and put it in force. */
  decision: 'request-changes' | 'approve' | 'publish';
  /** The digest of what was reviewed. */
  digest: string;
  /** Why; 3 to 2000 characters. */
  note: string;
}

/** What a rebase would meet. @public */
export interface RebasePreview {
  /** The version in force, onto which it would go. */
  onto: number;
  /** What both sides changed differently. */
  conflicts: MergeConflict[];
}

/** A rebase onto the version in force. @public */
export interface RebaseDraftRequest {
  /** The revision that it is made from. */
  revision: number;
  /** By the path of the conflict; each needs one. */
  resolutions?: Record<string, MergeSide>;
}

/** Filters and place of a page of drafts. @public */
export interface DraftQuery {
  /** Any of these states. */
  state?: DraftState[];
  /** 1 to 100, 20 unless given. */
  limit?: number;
  /** From `pageInfo` of the page before or after. */
  cursor?: string;
}

/** Whether more holds, or less. @public */
export type MoveDirection = 'up' | 'down' | 'mixed';

/** How far a simulation has come. @public */
export interface SimulationProgress {
  /** Unique among simulations. */
  id: string;
  /** Waiting for its turn, at it, through, or given up. */
  status: 'waiting' | 'running' | 'done' | 'failed';
  /** The version that the draft is compared with. */
  baseVersion: number;
  /** Of the content that was simulated; another one of the draft means that it was edited since. */
  digest: string;
  /** ISO 8601 in UTC. */
  requestedAt: string;
  /** ISO 8601 in UTC; the moment as of which everything was assessed. */
  assessedAt?: string;
  /** ISO 8601 in UTC. */
  finishedAt?: string;
  /** How many entities are through. */
  done: number;
  /** How many there are. */
  total: number;
  /** Why it was given up. */
  error?: string;
}

/** How one workframe would change, over all services that the caller may see. @public */
export interface SimulatedWorkframe {
  /** The workframe. */
  workframe: Workframe;
  /** How many services rise in some mark and fall in none. */
  up: number;
  /** How many services fall in some mark and rise in none. */
  down: number;
  /** How many services rise in one mark and fall in another. */
  mixed: number;
  /** With a target, and at or above it, as things stand. */
  before: { withTarget: number; atTarget: number };
  /** With a target, and at or above it, by the draft. */
  after: { withTarget: number; atTarget: number };
}

/** How the results of one criterion would change. @public */
export interface SimulatedCriterion {
  /** The criterion. */
  criterionId: string;
  /** Its title. */
  title: string;
  /** Its workframe. */
  workframe: Workframe;
  /** Its level. */
  level: Level;
  /** In the draft only, in what is in force only, or in both. */
  change: 'added' | 'removed' | 'kept';
  /** How many services have each state now. */
  before: Record<ResultState, number>;
  /** How many services would have each state. */
  after: Record<ResultState, number>;
  /** How many services are not unknown now and would be. */
  becomesUnknown: number;
  /** How many services are asked now and would not be. */
  becomesNotApplicable: number;
}

/** What would have to be done. @public */
export interface SimulatedRemedy {
  /** The remedy. */
  remedy: Remedy;
  /** How many services have a next step with it now. */
  before: number;
  /** How many services would have one. */
  after: number;
}

/** How the services of one team would move. @public */
export interface SimulatedTeam {
  /** Absent for services without an owner that resolves. */
  team?: { entityRef: string; title: string };
  /** How many services it owns. */
  services: number;
  /** Moves in each workframe. */
  workframes: {
    workframe: Workframe;
    up: number;
    down: number;
    mixed: number;
  }[];
}

/** What a draft would do, as far as the caller may see. @public */
export interface SimulationResult extends SimulationProgress {
  /** Absent until it is through. */
  summary?: SimulationSummary;
}

/** What a draft would do to the services that the caller may see. @public */
export interface SimulationSummary {
  /** How many services were looked at. */
  services: number;
  /** How many of them would move in some workframe. */
  moved: number;
  /** How many results would become unknown. */
  becomesUnknown: number;
  /** How many results would become not applicable. */
  becomesNotApplicable: number;
  /** All three, in their order. */
  workframes: SimulatedWorkframe[];
  /** Criteria whose results would change, most changes first. */
  criteria: SimulatedCriterion[];
  /** Teams with moves, most moves first; at most 100 of them. */
  teams: SimulatedTeam[];
  /** How many teams have moves. */
  totalTeams: number;
  /** What is asked for now or then, most wanted first; at most 50. */
  remedies: SimulatedRemedy[];
}

/** One workframe of one entity that would move. @public */
export interface SimulationMove {
  /** What a list shows of the entity. */
  entity: EntitySummary;
  /** The workframe that would move. */
  workframe: Workframe;
  /** Whether more holds, or less. */
  direction: MoveDirection;
  /** As things stand. */
  from: Marks;
  /** By the draft. */
  to: Marks;
  /** Why, as the timeline would say it. */
  cause: TransitionCause;
  /** The criteria whose state would change with it. */
  changes: {
    criterionId: string;
    title: string;
    from?: ResultState;
    to?: ResultState;
    cause: TransitionCause;
  }[];
}

/** Filters and place of a page of moves. @public */
export interface SimulationMoveQuery {
  /** Group refs; entities of their child groups count too. */
  owner?: string[];
  /** Only this workframe. */
  workframe?: Workframe;
  /** Only this direction. */
  direction?: MoveDirection;
  /** 1 to 100, 20 unless given. */
  limit?: number;
  /** From `pageInfo` of the page before or after. */
  cursor?: string;
}
