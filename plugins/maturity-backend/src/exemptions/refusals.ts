import { ConflictError, NotAllowedError } from '@backstage/errors';
import {
  DeciderStanding,
  ExemptionState,
} from '@cairn/backstage-plugin-maturity-common';
import { ExemptionRow } from '../store/exemptionRows';

/**
 * What to throw at somebody who may not decide; undefined for whoever may.
 *
 * @internal
 */
export function standingRefusal(
  standing: DeciderStanding,
  row: ExemptionRow,
): NotAllowedError | undefined {
  switch (standing) {
    case 'outside-team':
      return undefined;
    case 'own-request':
      return new NotAllowedError(
        `You asked for exemption '${row.id}' yourself; somebody outside the owning team has to decide on it`,
      );
    case 'inside-team':
      return new NotAllowedError(
        `You belong to those who own '${row.entity_ref}'; somebody outside the owning team has to decide on exemption '${row.id}'`,
      );
    default:
      return new NotAllowedError(
        `You may not decide on exemptions; ask those who keep the permission policy of this instance`,
      );
  }
}

/**
 * What to tell whoever came too late: what has become of it, by whom, and when.
 *
 * @internal
 */
export function tooLate(
  row: ExemptionRow,
  state: ExemptionState,
): ConflictError {
  return new ConflictError(
    `Exemption '${row.id}' cannot be changed like that any more: ${whatBecameOf(
      row,
      state,
    )}`,
  );
}

function whatBecameOf(row: ExemptionRow, state: ExemptionState): string {
  switch (state) {
    case 'requested':
      return 'nobody has answered the request yet';
    case 'granted':
      return `${row.decided_by} granted it on ${row.decided_at}`;
    case 'refused':
      return `${row.decided_by} refused it on ${row.decided_at}`;
    case 'withdrawn':
      return `${row.ended_by} withdrew it on ${row.ended_at}`;
    case 'revoked':
      return `${row.ended_by} revoked it on ${row.ended_at}`;
    case 'renewed':
      return `it was renewed on ${row.ended_at}`;
    case 'expired':
      return `nobody answered it by ${row.answer_by}, so it expired`;
    default:
      return `it lapsed on ${row.until}`;
  }
}
