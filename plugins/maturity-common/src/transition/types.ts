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
  rubricVersion: number;
  workframes: readonly ({ workframe: Workframe } & Marks)[];
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
  criterionId: string;
  title: string;
  /** Absent when the criterion was not in the rubric. */
  from?: ResultState;
  /** Absent when the criterion is no longer in the rubric. */
  to?: ResultState;
  cause: TransitionCause;
}

/** The move of one workframe. @public */
export interface WorkframeTransition {
  workframe: Workframe;
  /** Absent when this is the first assessment. */
  from?: Marks;
  to: Marks;
  cause: TransitionCause;
  changes: CriterionChange[];
}
