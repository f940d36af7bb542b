import { TransitionCause } from '../assessment/types';
import { TrendEffect, TrendPeriod } from '../api/history';
import { Level } from '../model/level';
import { Workframe, WORKFRAMES } from '../model/workframe';
import { pointOfDay } from './pointOfDay';

/**
 * The causes in the order in which they are shown: what counts as progress first.
 *
 * @public
 */
export const CAUSES = [
  'evidence',
  'lapse',
  'exemption',
  'applicability',
  'rubric',
  'membership',
] as const satisfies readonly TransitionCause[];

/** Moves of one day that are alike, and how many there were. @public */
export interface DailyMoves {
  /** Such as `2026-11-24`, in UTC. */
  day: string;
  /** The workframe that moved. */
  workframe: Workframe;
  /** Why. */
  cause: TransitionCause;
  /** The proven level before; absent when entities came. */
  from?: Level;
  /** The proven level after; absent when entities went. */
  to?: Level;
  /** How many moved so. */
  count: number;
}

/**
 * What happened between the points of a trend, by cause. The effects of a period add up to the difference between the
 * counts of its two points.
 *
 * @public
 */
export function trendPeriods(
  points: readonly string[],
  moves: Iterable<DailyMoves>,
): TrendPeriod[] {
  const periods = points
    .slice(1)
    .map(() => new Map<Workframe, Map<TransitionCause, TrendEffect>>());
  for (const move of moves) {
    const period = periods[pointOfDay(points, move.day) - 1];
    const ofFrame = period.get(move.workframe) ?? new Map();
    period.set(move.workframe, ofFrame);
    const effect = ofFrame.get(move.cause) ?? noEffect(move.cause);
    ofFrame.set(move.cause, effect);
    count(effect, move);
  }
  return periods.map((frames, index) => ({
    from: points[index],
    to: points[index + 1],
    workframes: WORKFRAMES.flatMap(workframe => {
      const ofFrame = frames.get(workframe);
      return ofFrame
        ? [
            {
              workframe,
              effects: CAUSES.flatMap(cause => ofFrame.get(cause) ?? []),
            },
          ]
        : [];
    }),
  }));
}

function count(effect: TrendEffect, { from, to, count: times }: DailyMoves) {
  if (from !== undefined) {
    effect.levels[from] -= times;
  }
  if (to !== undefined) {
    effect.levels[to] += times;
  }
  // Coming is a move up from nothing, going a move down to it, whatever the level.
  if ((to ?? -1) > (from ?? -1)) {
    effect.up += times;
  } else {
    effect.down += times;
  }
}

function noEffect(cause: TransitionCause): TrendEffect {
  return { cause, up: 0, down: 0, levels: [0, 0, 0, 0, 0, 0] };
}
