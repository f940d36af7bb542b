import { EXEMPTION_LIFECYCLE, ExemptionState } from './lifecycle';

/**
 * What the state of an exemption is made of: what was done last, and the two moments at which time does something.
 *
 * @public
 */
export interface ExemptionClock {
  /** The state by what people did last. */
  state: ExemptionState;
  /** ISO 8601 in UTC; a request that nobody answered by then expires. */
  answerBy: string;
  /** ISO 8601 in UTC; from this moment on it has lapsed. */
  until: string;
}

/**
 * The state of an exemption at a moment. Time is never waited for: an exemption has lapsed at its end, to the
 * millisecond, whether or not anything has run since.
 *
 * @public
 */
export function exemptionStateAt(
  { state, answerBy, until }: ExemptionClock,
  now: string,
): ExemptionState {
  const { expire, lapse } = EXEMPTION_LIFECYCLE[state];
  if (expire && now >= answerBy) {
    return expire;
  }
  return lapse && now >= until ? lapse : state;
}
