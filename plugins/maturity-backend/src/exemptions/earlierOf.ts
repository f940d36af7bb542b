import { EarlierExemption } from '@cairn/backstage-plugin-maturity-common';
import { ExemptionRow } from '../store/exemptionRows';

/**
 * What of a stored exemption counts for the next one.
 *
 * @internal
 */
export function earlierOf(row: ExemptionRow): EarlierExemption {
  const { id, state, until, renewals } = row;
  return {
    id,
    state,
    until,
    renewals,
    ...(row.ended_at !== null && { endedAt: row.ended_at }),
  };
}
