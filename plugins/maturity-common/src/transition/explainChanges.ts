import { Criterion } from '../rubric/types';
import { findChanges } from './findChanges';
import { AssessmentSnapshot, CriterionChange } from './types';

/**
 * Every criterion whose state changed between two assessments of one entity, each with its own cause, also where no
 * mark moved. {@link explainTransition} tells of the marks.
 *
 * @public
 */
export function explainChanges(options: {
  from: AssessmentSnapshot;
  to: AssessmentSnapshot & { criteria: readonly Criterion[] };
}): CriterionChange[] {
  return findChanges(options.from, options.to).flatMap(
    ({ change }) => change ?? [],
  );
}
