import { Duration } from 'luxon';

/**
 * Milliseconds of an ISO 8601 duration, or undefined if it is not a valid one of more than nothing. A month counts
 * 30 days and a year 365, so that the same rubric lapses alike everywhere and at any time of the year.
 *
 * @internal
 */
export function parseDuration(text: string): number | undefined {
  const duration = Duration.fromISO(text);
  if (!duration.isValid) {
    return undefined;
  }
  const millis = duration.toMillis();
  return millis > 0 ? millis : undefined;
}
