import { Workframe } from '../model/workframe';
import { CampaignProgress, CampaignSummary } from './campaigns';

/**
 * What happened in a month, for those who lead. It is made from history each time it is read, so a month that has ended
 * always reads alike.
 *
 * @public
 */
export interface MaturityReport {
  /** Such as `2026-10`. */
  month: string;
  /** The beginning of the month, ISO 8601 in UTC. */
  from: string;
  /** Its last millisecond, or now while it lasts. */
  to: string;
  /** Whether the month has ended. */
  complete: boolean;
  /** When the history that is kept begins; absent when there is none. Earlier months cannot be told. */
  historyFrom?: string;
  /** The rubric versions in force at both ends; 0 where there was none. */
  rubric: { from: number; to: number };
  /** All three, in their order. */
  workframes: ReportWorkframe[];
  /** Every team that moved, those that moved most first. */
  teams: ReportTeam[];
  /** Campaigns that were open in the month. */
  campaigns: CampaignSummary[];
  /** The criteria of which least is known, at most ten. */
  unknown: ReportUnknown[];
  /** What was excepted. */
  exemptions: ReportExemptions;
  /** Absent for a caller who may not read the health of sources. */
  sources?: ReportSources;
}

/** One workframe in a month. @public */
export interface ReportWorkframe {
  /** The workframe. */
  workframe: Workframe;
  /**
   * The services by how they stand to their own targets, `met` being at or above; those without a target are
   * `not-asked`. `toReview` counts those that reached it only because less is asked of them.
   */
  progress: CampaignProgress;
  /** Criteria whose state is known, of those that apply, at the end. */
  coverage: { known: number; applicable: number };
}

/** How a team moved in a month, in levels of all workframes of its services. @public */
export interface ReportTeam {
  /** Absent for the services that nobody owns. */
  team?: { entityRef: string; title: string };
  /** How many services it owns at the end. */
  services: number;
  /** Levels gained by evidence. */
  gained: number;
  /** Levels lost by evidence, or because evidence lapsed. */
  lost: number;
  /** Levels by which everything else moved it, negative when it lost. */
  otherwise: number;
}

/** A criterion of which something is not known. @public */
export interface ReportUnknown {
  /** The criterion. */
  criterionId: string;
  /** Its title. */
  title: string;
  /** Its workframe. */
  workframe: Workframe;
  /** Of how many services it is not known. */
  unknown: number;
  /** Of how many services it is asked. */
  applicable: number;
}

/** Exemptions in a month. @public */
export interface ReportExemptions {
  /** How many were granted in it. */
  granted: number;
  /** How many hold at its end. */
  inForce: number;
  /** Those that ended in it, or end in the thirty days after it, the earliest first; at most twenty. */
  lapsing: {
    entityRef: string;
    title: string;
    criterionId: string;
    criterionTitle: string;
    until: string;
  }[];
}

/** Sources in a month. @public */
export interface ReportSources {
  /** When the runs that are kept begin; of what was before nothing can be said. */
  knownFrom?: string;
  /** Those that failed at least once. */
  down: {
    sourceId: string;
    runs: number;
    failed: number;
    /** When it last failed, ISO 8601. */
    lastFailedAt: string;
    /** What it said then. */
    error?: string;
  }[];
}
