import { CriterionResult } from '../model/result';
import { WorkframeAssessment } from './types';

/**
 * How many criteria are known, of those that apply. An exemption is known; what is unknown is not; what does not
 * apply is in neither number.
 *
 * @internal
 */
export function coverageOf(
  results: readonly Pick<CriterionResult, 'state'>[],
): WorkframeAssessment['coverage'] {
  const applicable = results.filter(({ state }) => state !== 'not-applicable');
  return {
    known: applicable.filter(({ state }) => state !== 'unknown').length,
    applicable: applicable.length,
  };
}
