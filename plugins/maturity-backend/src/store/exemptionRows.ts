import {
  Exemption,
  ExemptionState,
} from '@cairn/backstage-plugin-maturity-common';
import { EntitySummaryRow } from './titles';

/**
 * An exemption as it is stored.
 *
 * @internal
 */
export interface ExemptionRow {
  id: string;
  entity_ref: string;
  uid: string;
  criterion_id: string;
  /** By what people did last. */
  state: ExemptionState;
  reason: string;
  until: string;
  requested_by: string;
  requested_at: string;
  answer_by: string;
  renewals: number;
  renews: string | null;
  decided_by: string | null;
  decided_at: string | null;
  decision: string | null;
  ended_by: string | null;
  ended_at: string | null;
  end_reason: string | null;
}

/**
 * An exemption with what lists show of its entity.
 *
 * @internal
 */
export type ExemptionWithEntity = ExemptionRow & EntitySummaryRow;

/**
 * What an exemption in force means to an assessment.
 *
 * @internal
 */
export function exemptionFromRow(row: ExemptionRow): Exemption {
  return {
    entityRef: row.entity_ref,
    criterionId: row.criterion_id,
    reason: row.reason,
    grantedBy: row.decided_by!,
    until: row.until,
    renewals: row.renewals,
  };
}
