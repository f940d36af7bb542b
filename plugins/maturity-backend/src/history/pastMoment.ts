import { InputError } from '@backstage/errors';
import { DateTime } from 'luxon';

/**
 * A moment of the past in the form in which moments are stored: UTC with milliseconds. Without an offset it is UTC.
 *
 * @throws InputError if it is no moment, or lies ahead, of which nothing is recorded
 * @internal
 */
export function pastMoment(parameter: string, text: string): string {
  const moment = DateTime.fromISO(text, { zone: 'utc' });
  if (!moment.isValid || moment.year < 1970) {
    throw new InputError(
      `${parameter} is '${text}', which is no moment since 1970; write it like 2026-11-01T00:00:00Z`,
    );
  }
  if (moment > DateTime.utc()) {
    throw new InputError(
      `${parameter} is '${text}', which lies ahead; name a moment of the past, or leave it out for now`,
    );
  }
  return moment.toJSDate().toISOString();
}
