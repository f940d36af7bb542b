import { DateTime } from 'luxon';

/**
 * The moment that a day of the past stands for: its end in UTC. Today stands for now, which is no moment of the past.
 *
 * @param day - Such as `2026-11-24`; anything else is taken for today.
 */
export function endOfPastDay(
  day: string | undefined,
  now: Date = new Date(),
): string | undefined {
  const date = DateTime.fromFormat(day ?? '', 'yyyy-MM-dd', { zone: 'utc' });
  if (!date.isValid) return undefined;
  const end = date.endOf('day').toJSDate();
  return end < now ? end.toISOString() : undefined;
}
