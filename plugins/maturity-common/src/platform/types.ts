import { Marks } from '../assessment/types';
import { Evidence } from '../model/evidence';
import { ResultReason, ResultState } from '../model/result';
import { Workframe } from '../model/workframe';
import { Remedy } from '../rubric/types';
import { PlatformCapability, PlatformStage } from './capability';

/**
 * What one criterion of the platform says.
 *
 * @public
 */
export interface PlatformFinding {
  /** The criterion that was asked. */
  criterionId: string;
  /** What is true where it passes. */
  title: string;
  /** The workframe that it counts in. */
  workframe: Workframe;
  /** What is known. */
  state: ResultState;
  /** Why, as a stable code. */
  reason: ResultReason;
  /** Why, in words, with the value found and the value wanted. */
  message: string;
  /** The evidence that decided, if any. */
  evidence?: Evidence;
  /** The evidence key that is asked. */
  evidenceKey: string;
  /** The source that told, or that would tell. */
  source: string;
  /** Why it matters. */
  why: string;
  /** Group that answers for it. */
  owner: string;
  /** How to make it pass. */
  remedy: Remedy;
}

/**
 * One cell of the matrix: one stage of one capability.
 *
 * @public
 */
export interface PlatformCell {
  /** The stage. */
  stage: PlatformStage;
  /**
   * The findings taken together: fail where one fails, else unknown where one is, else exempt where one is; not
   * applicable where nothing is asked.
   */
  state: ResultState;
  /** When the oldest evidence that decided was observed, ISO 8601. */
  observedAt?: string;
  /** In the order of the rubric; usually one. */
  findings: PlatformFinding[];
}

/**
 * One row of the matrix: how far one capability has come.
 *
 * @public
 */
export interface CapabilityMaturity extends Marks {
  /** The capability. */
  capability: PlatformCapability;
  /** All five stages, lowest first. */
  stages: PlatformCell[];
}

/**
 * What is not known of the platform, by the source that would tell.
 *
 * @public
 */
export interface MissingSource {
  /** The id of the source, such as `operations`. */
  source: string;
  /** True where no installed source collects any of it; false where one is there and has nothing to say yet. */
  missing: boolean;
  /** Which cells wait for it, in the order of the matrix. */
  cells: {
    capability: PlatformCapability;
    stage: PlatformStage;
    /** The reason, in words. */
    message: string;
  }[];
}

/**
 * The platform by capability and stage.
 *
 * @public
 */
export interface PlatformMatrix {
  /** All ten, in their order. */
  capabilities: CapabilityMaturity[];
  /** Cells whose state is known, of those that are asked. */
  coverage: { known: number; applicable: number };
  /** What is not known, by the source that would tell; the source that most cells wait for first. */
  unknown: MissingSource[];
}
