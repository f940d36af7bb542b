import { ExemptionState } from './lifecycle';
import { ExemptionTerms, plus } from './terms';

/**
 * What counts of an earlier exemption of the same entity from the same criterion.
 *
 * @public
 */
export interface EarlierExemption {
  id: string;
  /** The state by what people did last. */
  state: ExemptionState;
  /** ISO 8601 in UTC. */
  until: string;
  /** When it ended before its time, ISO 8601 in UTC. */
  endedAt?: string;
  renewals: number;
}

/**
 * Which exemption a new request would renew, and how often that makes it renewed.
 *
 * Whoever lets an exemption lapse and asks again the day after asks for a renewal all the same: otherwise the cap would
 * hold for those only who ask in time. The count starts anew once nothing was in force for as long as one exemption may
 * last.
 *
 * @public
 */
export function renewalOf(
  earlier: readonly EarlierExemption[],
  terms: ExemptionTerms,
  now: string,
): { renews?: string; renewals: number } {
  let last: EarlierExemption | undefined;
  for (const each of earlier) {
    if (wasInForce(each) && (!last || endOf(each) > endOf(last))) {
      last = each;
    }
  }
  return last && plus(endOf(last), terms.maxDuration) > now
    ? { renews: last.id, renewals: last.renewals + 1 }
    : { renewals: 0 };
}

function wasInForce({ state }: EarlierExemption): boolean {
  return ['granted', 'lapsed', 'revoked', 'renewed'].includes(state);
}

function endOf({ until, endedAt }: EarlierExemption): string {
  return endedAt !== undefined && endedAt < until ? endedAt : until;
}
