/**
 * The moment that a day of the past stands for: its end in UTC. Today stands for now, which is no moment of the past.
 *
 * @param day - Such as `2026-11-24`; anything else is taken for today.
 */
export function endOfPastDay(
  day: string | undefined,
  now: Date = new Date(),
): string | undefined {
  if (!day || !/^\d{4}-\d{2}-\d{2}$/.test(day)) return undefined;
  const end = `${day}T23:59:59.999Z`;
  return Number.isNaN(Date.parse(end)) || end >= now.toISOString()
    ? undefined
    : end;
}
