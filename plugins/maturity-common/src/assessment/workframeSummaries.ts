import { WorkframeSummary } from '../api/types';
import { Assessment } from './types';

/**
 * What a list shows of an assessment. A list makes its rows by this, so that they cannot say anything else than the
 * detail does.
 *
 * @public
 */
export function workframeSummaries(
  assessment: Pick<Assessment, 'workframes'>,
): WorkframeSummary[] {
  return assessment.workframes.map(
    ({ workframe, proven, accepted, possible, coverage, target }) => ({
      workframe,
      proven,
      accepted,
      possible,
      coverage,
      ...(target !== undefined && { target }),
    }),
  );
}
