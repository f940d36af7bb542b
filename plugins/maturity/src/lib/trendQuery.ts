import {
  TransitionCause,
  TrendInterval,
  Workframe,
  WORKFRAMES,
  CAUSES,
} from '@cairn/backstage-plugin-maturity-common';
import { DateTime } from 'luxon';
import { QueryState } from '../hooks/useQueryState';

/** How far back a trend may reach, in days. */
export const TREND_DAYS = [30, 90, 180, 365] as const;

/** Distances of points to choose from. */
export const TREND_INTERVALS = [
  'day',
  'week',
  'month',
] as const satisfies readonly TrendInterval[];

/** What the lines of a trend say. */
export const TREND_MEASURES = ['share', 'median', 'entities'] as const;

/** One of them. */
export type TrendMeasure = (typeof TREND_MEASURES)[number];

/** What the address says of the trend that is shown. */
export interface TrendView {
  days: number;
  /** The beginning of a day, so that it stays the same while somebody looks. */
  from: string;
  interval: TrendInterval;
  measure: TrendMeasure;
  workframe: Workframe;
  cause?: TransitionCause;
}

/** Reads the view from the address; what makes no sense there is left out. */
export function readTrendView(
  query: Pick<QueryState, 'get'>,
  now: DateTime = DateTime.utc(),
): TrendView {
  const days =
    TREND_DAYS.find(each => String(each) === query.get('days')) ?? 90;
  return {
    days,
    from: now.startOf('day').minus({ days }).toJSDate().toISOString(),
    interval:
      TREND_INTERVALS.find(each => each === query.get('interval')) ??
      (days > 60 ? 'week' : 'day'),
    measure:
      TREND_MEASURES.find(each => each === query.get('measure')) ?? 'share',
    workframe:
      WORKFRAMES.find(each => each === query.get('workframe')) ?? WORKFRAMES[0],
    cause: CAUSES.find(each => each === query.get('cause')),
  };
}
