import { DateTime } from 'luxon';

/** How long it is until a moment, in the one unit that says enough: "3 months", "12 days", "5 hours". */
export function timeLeft(
  until: string,
  now: DateTime = DateTime.utc(),
): string {
  const left = DateTime.fromISO(until, { zone: 'utc' }).diff(now, [
    'days',
    'hours',
    'minutes',
  ]);
  const unit = (['days', 'hours', 'minutes'] as const).find(
    each => left[each] >= 1,
  );
  return left
    .set({ minutes: Math.floor(left.minutes) })
    .shiftTo(unit ?? 'minutes')
    .mapUnits(Math.floor)
    .toHuman();
}
