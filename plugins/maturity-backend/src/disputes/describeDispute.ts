import {
  answererStanding,
  Criterion,
  DISPUTE_LIFECYCLE,
  DisputeAct,
  DisputeComment,
  DisputeRecord,
  ResultState,
} from '@cairn/backstage-plugin-maturity-common';
import { Person } from '../requests/People';
import { subjectOf } from '../requests/subjectOf';
import { DisputeRow } from '../store/DisputeStore';

/**
 * A dispute as the API tells of it to one person; a service has no person.
 *
 * @internal
 */
export function describeDispute(options: {
  row: DisputeRow;
  person: Person | undefined;
  criteria: ReadonlyMap<string, Criterion>;
  comments: DisputeComment[];
  /** The state of the result now. */
  now: ResultState | undefined;
}): DisputeRecord {
  const { row, person, criteria, comments, now } = options;
  const subject = subjectOf(row, criteria);
  return {
    id: row.id,
    ...subject,
    state: row.state,
    text: row.text,
    openedBy: row.opened_by,
    openedAt: row.opened_at,
    seen: JSON.parse(row.seen),
    ...(now && { now }),
    ...(row.answered_by !== null && {
      answer: {
        by: row.answered_by,
        at: row.answered_at!,
        text: row.answer!,
        ...(row.link !== null && { link: row.link }),
      },
    }),
    ...(row.withdrawn_at !== null && { withdrawnAt: row.withdrawn_at }),
    comments,
    you: standingOf(row, subject.criterion.owner, person),
  };
}

function standingOf(
  row: DisputeRow,
  criterionOwner: string | undefined,
  person: Person | undefined,
): DisputeRecord['you'] {
  if (!person) {
    return { may: [], standing: 'none' };
  }
  const standing = answererStanding({
    refs: person.refs,
    permitted: person.may.answer,
    criterionOwner,
  });
  const answers = standing !== 'none';
  const acts: DisputeAct[] = [
    ...(answers ? (['accept', 'decline'] as const) : []),
    ...(row.opened_by === person.userRef ? (['withdraw'] as const) : []),
    ...(answers || person.may.open ? (['comment'] as const) : []),
  ];
  return {
    may: acts.filter(act => DISPUTE_LIFECYCLE[row.state][act] !== undefined),
    standing,
  };
}
