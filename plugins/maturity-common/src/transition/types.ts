import { Marks, TransitionCause } from '../assessment/types';
import { Evidence } from '../model/evidence';
import { CriterionResult, ResultState } from '../model/result';
import { Workframe } from '../model/workframe';
import { Criterion } from '../rubric/types';

/**
 * What a store keeps of an assessment, as far as it tells why a level moved. An `Assessment` has it all but the
 * rubric version.
 *
 * @public
 */
export interface AssessmentSnapshot {
  /** The version of the rubric that it was assessed by. */
  rubricVersion: number;
  /** The marks of each workframe. */
  workframes: readonly ({ workframe: Workframe } & Marks)[];
  /** The result of each criterion. */
  results: readonly (Pick<
    CriterionResult,
    'criterionId' | 'state' | 'reason'
  > & {
    /** With it, a fail by age is told from a fail by a new observation. */
    evidence?: Pick<Evidence, 'observedAt'>;
  })[];
  /**
   * The criteria of that rubric version. Needed on the newer side. On the older side it tells which criteria a new
   * rubric version left alone; without it every change across versions is the rubric's.
   */
  criteria?: readonly Criterion[];
}

/** A criterion whose state changed, and why. @public */
export interface CriterionChange {
  /** The criterion whose state changed. */
  criterionId: string;
  /** Its title; its id where neither rubric is at hand. */
  title: string;
  /** Absent when the criterion was not in the rubric. */
  from?: ResultState;
  /** Absent when the criterion is no longer in the rubric. */
  to?: ResultState;
  /** Why this one changed. */
  cause: TransitionCause;
}

/** The move of one workframe. @public */
export interface WorkframeTransition {
  /** The workframe that moved. */
  workframe: Workframe;
  /** Absent when this is the first assessment. */
  from?: Marks;
  /** The marks after the move. */
  to: Marks;
  /** Why it moved; of several causes the one that claims the least. */
  cause: TransitionCause;
  /** Every criterion of the workframe whose state changed. */
  changes: CriterionChange[];
}
