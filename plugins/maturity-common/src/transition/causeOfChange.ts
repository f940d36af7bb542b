import { TransitionCause } from '../assessment/types';
import { parseMoment } from '../model/moment';
import { ResultReason } from '../model/result';
import { AssessmentSnapshot } from './types';

type Result = AssessmentSnapshot['results'][number];

/** Reasons to which silence or age leads, and no observation. */
const LAPSED: readonly ResultReason[] = [
  'lapsed',
  'unavailable',
  'fail-stands',
  'never-collected',
  'waiting-for-source',
];

/**
 * Why the state of one criterion changed, where the criterion itself did not. The first that fits:
 *
 * | before or after | cause |
 * |---|---|
 * | either is not applicable | applicability |
 * | it becomes exempt, or ceases to be and does not pass | exemption |
 * | it passes now | evidence |
 * | it is now unknown or fails for want of fresh evidence | lapse |
 * | it fails by an observation that is not newer than the one before | lapse |
 * | anything else | evidence |
 *
 * @internal
 */
export function causeOfChange(from: Result, to: Result): TransitionCause {
  if (from.state === 'not-applicable' || to.state === 'not-applicable') {
    return 'applicability';
  }
  if (
    to.state === 'exempt' ||
    (from.state === 'exempt' && to.state !== 'pass')
  ) {
    return 'exemption';
  }
  if (to.state === 'pass') {
    return 'evidence';
  }
  if (LAPSED.includes(to.reason) || !isNewer(to, from)) {
    return 'lapse';
  }
  return 'evidence';
}

/** Errs towards yes where either side does not say when it was observed. */
function isNewer(to: Result, from: Result): boolean {
  const before = from.evidence && parseMoment(from.evidence.observedAt);
  const after = to.evidence && parseMoment(to.evidence.observedAt);
  return before === undefined || after === undefined || after > before;
}
