import {
  DisputeRecord,
  ExemptionRecord,
} from '@cairn/backstage-plugin-maturity-common';
import { useEntityRequests } from './EntityRequestsProvider';

/** What is asked about one criterion of the entity, as far as it matters now. */
export interface CriterionRequestsState {
  /** The request that waits for a decision. */
  pending?: ExemptionRecord;
  /** The exemption in force. */
  granted?: ExemptionRecord;
  /** The dispute that is open, or else the newest one that was answered. */
  dispute?: DisputeRecord;
}

/** Undefined as long as nothing has come. */
export function useCriterionRequests(
  criterionId: string,
): CriterionRequestsState | undefined {
  const value = useEntityRequests()?.value;
  if (!value) return undefined;
  const exemptions = value.exemptions.filter(
    ({ criterion }) => criterion.id === criterionId,
  );
  const disputes = value.disputes.filter(
    ({ criterion, state }) =>
      criterion.id === criterionId && state !== 'withdrawn',
  );
  return {
    pending: exemptions.find(({ state }) => state === 'requested'),
    granted: exemptions.find(({ state }) => state === 'granted'),
    dispute: disputes.find(({ state }) => state === 'open') ?? disputes[0],
  };
}
