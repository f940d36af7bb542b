import { TransitionCause } from '../assessment/types';
import { CAUSES } from '../history/trendPeriods';

/**
 * Of several causes of one change, the one that claims the least: a change is put down to evidence only where nothing
 * else had a part in it.
 *
 * @returns undefined where there is none
 * @public
 */
export function leastClaiming(
  causes: readonly TransitionCause[],
): TransitionCause | undefined {
  return CAUSES.toReversed().find(cause => causes.includes(cause));
}
