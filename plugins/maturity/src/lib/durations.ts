import { Duration } from 'luxon';

/** An ISO 8601 duration in words, such as "30 minutes"; as it came where it is none. */
export function durationInWords(duration: string, locale?: string): string {
  const parsed = Duration.fromISO(duration, { locale });
  return parsed.isValid ? parsed.toHuman({ listStyle: 'long' }) : duration;
}

/** Milliseconds in words, such as "850 ms" or "3.2 s". */
export function millisecondsInWords(milliseconds: number): string {
  return milliseconds < 1_000
    ? `${Math.round(milliseconds)} ms`
    : `${(milliseconds / 1_000).toFixed(1)} s`;
}

/** Length of an ISO 8601 duration in minutes, for order; endless where it is none. */
export function durationInMinutes(duration: string): number {
  const parsed = Duration.fromISO(duration);
  return parsed.isValid ? parsed.as('minutes') : Infinity;
}
