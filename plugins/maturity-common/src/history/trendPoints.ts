import { DateTime } from 'luxon';
import { TrendInterval } from '../api/history';

/**
 * The moments at which a trend is read: its beginning, the end of each whole day, week or month after it, and its end.
 * Days are those of UTC and end a millisecond before midnight, so that all of a day lies between two points.
 *
 * @param options - `from` and `to` are ISO 8601 in UTC, `from` the earlier one.
 * @public
 */
export function trendPoints(options: {
  from: string;
  to: string;
  interval: TrendInterval;
}): string[] {
  const { from, to, interval } = options;
  const points = [from];
  let end = endOf(DateTime.fromISO(from, { zone: 'utc' }), interval);
  while (end < to) {
    if (end > from) {
      points.push(end);
    }
    end = endOf(
      DateTime.fromISO(end, { zone: 'utc' }).plus({ milliseconds: 1 }),
      interval,
    );
  }
  return [...points, to];
}

function endOf(moment: DateTime, interval: TrendInterval): string {
  return moment.endOf(interval).toJSDate().toISOString();
}
