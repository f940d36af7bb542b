import {
  Criterion,
  deciderStanding,
  EXEMPTION_LIFECYCLE,
  ExemptionAct,
  ExemptionRecord,
  exemptionStateAt,
  ExemptionState,
} from '@cairn/backstage-plugin-maturity-common';
import { Person } from '../requests/People';
import { subjectOf } from '../requests/subjectOf';
import { ExemptionRow, ExemptionWithEntity } from '../store/exemptionRows';

/**
 * An exemption as the API tells of it to one person; a service has no person.
 *
 * @internal
 */
export function describeExemption(options: {
  row: ExemptionWithEntity;
  /** All owners of the entity. */
  owners: readonly string[];
  person: Person | undefined;
  criteria: ReadonlyMap<string, Criterion>;
  now: string;
}): ExemptionRecord {
  const { row, person, owners, criteria, now } = options;
  const state = stateAt(row, now);
  return {
    id: row.id,
    ...subjectOf(row, criteria),
    state,
    reason: row.reason,
    until: row.until,
    requestedBy: row.requested_by,
    requestedAt: row.requested_at,
    answerBy: row.answer_by,
    renewals: row.renewals,
    ...(row.renews !== null && { renews: row.renews }),
    ...(row.decided_by !== null && {
      decision: {
        by: row.decided_by,
        at: row.decided_at!,
        reason: row.decision!,
      },
    }),
    ...(row.ended_by !== null && {
      ended: {
        by: row.ended_by,
        at: row.ended_at!,
        ...(row.end_reason !== null && { reason: row.end_reason }),
      },
    }),
    you: standingOf(row, state, owners, person),
  };
}

/** The state of a stored exemption at a moment. @internal */
export function stateAt(row: ExemptionRow, now: string): ExemptionState {
  return exemptionStateAt(
    { state: row.state, answerBy: row.answer_by, until: row.until },
    now,
  );
}

function standingOf(
  row: ExemptionRow,
  state: ExemptionState,
  owners: readonly string[],
  person: Person | undefined,
): ExemptionRecord['you'] {
  if (!person) {
    return { may: [], standing: 'no-permission' };
  }
  const standing = deciderStanding(person, {
    requestedBy: row.requested_by,
    owners,
  });
  const acts: ExemptionAct[] = [
    ...(standing === 'outside-team'
      ? (['grant', 'refuse', 'revoke'] as const)
      : []),
    ...(row.requested_by === person.userRef ? (['withdraw'] as const) : []),
  ];
  return {
    may: acts.filter(act => EXEMPTION_LIFECYCLE[state][act] !== undefined),
    standing,
  };
}
