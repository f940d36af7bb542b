import { DateTime, Duration } from 'luxon';

/**
 * The reminder of a campaign that is due now: the last one whose time has come. One that an earlier run missed is not
 * made up for when a later one is due, and none is due once the day has passed.
 *
 * @param options - `before` are the times before the end of the target day, `now` is ISO 8601 in UTC.
 * @returns the ISO 8601 duration of the reminder, by which it is known
 * @public
 */
export function dueReminder(options: {
  targetDate: string;
  before: readonly Duration[];
  now: string;
}): string | undefined {
  const end = DateTime.fromISO(options.targetDate, { zone: 'utc' }).endOf(
    'day',
  );
  const now = DateTime.fromISO(options.now, { zone: 'utc' });
  if (now > end) {
    return undefined;
  }
  const [due] = options.before
    .filter(duration => end.minus(duration) <= now)
    .toSorted((a, b) => a.toMillis() - b.toMillis());
  return due?.toISO() ?? undefined;
}
