import { DateTime } from 'luxon';

/** The moment at which an exemption ends whose last day is this one, such as `2026-12-31`. Days are UTC. */
export function endOfDay(day: string): string {
  return DateTime.fromISO(day, { zone: 'utc' }).endOf('day').toISO()!;
}

/** The last day that is over by a moment. */
export function lastDayBy(moment: string): string {
  const at = DateTime.fromISO(moment, { zone: 'utc' });
  return (at < at.endOf('day') ? at.minus({ days: 1 }) : at).toISODate()!;
}

/** Whether a day lies after today and is over by the latest end. */
export function isDayWithin(day: string, latestEnd: string): boolean {
  return (
    day > DateTime.utc().toISODate()! &&
    endOfDay(day) <= endOfDay(lastDayBy(latestEnd))
  );
}
