import { TrendFigures } from '../api/history';
import { Workframe, WORKFRAMES } from '../model/workframe';
import { lowerMedian } from './lowerMedian';
import { pointOfDay } from './pointOfDay';

/**
 * Entities of one workframe, counted: how many there are at each proven level, and how many have a target and reach it.
 * A change is counted alike, with negative numbers where something was lost.
 *
 * @public
 */
export type TrendTally = Omit<TrendFigures, 'entities' | 'median'>;

/** What came and went in one day. @public */
export interface DailyTally {
  /** Such as `2026-11-24`, in UTC. */
  day: string;
  /** What there was more of at the end of the day than at its beginning. */
  workframes: readonly TrendTally[];
}

/**
 * The figures at each point of a trend, from those at its beginning and the changes of each day since.
 *
 * @param options - `points` are those of {@link trendPoints}; `changes` may name a day more than once.
 * @public
 */
export function trendLine(options: {
  points: readonly string[];
  base: readonly TrendTally[];
  changes: Iterable<DailyTally>;
}): TrendFigures[][] {
  const { points, base, changes } = options;
  const steps = points.map(() => WORKFRAMES.map(nothing));
  addAll(steps[0], base);
  for (const { day, workframes } of changes) {
    addAll(steps[pointOfDay(points, day)], workframes);
  }
  const sums = WORKFRAMES.map(nothing);
  return steps.map(step => {
    addAll(sums, step);
    return sums.map(figuresOf);
  });
}

function figuresOf(tally: TrendTally): TrendFigures {
  const { workframe, levels, withTarget, atTarget } = tally;
  const median = lowerMedian(levels);
  return {
    workframe,
    entities: levels.reduce((sum, count) => sum + count, 0),
    levels: [...levels],
    ...(median !== undefined && { median }),
    withTarget,
    atTarget,
  };
}

function addAll(sums: TrendTally[], addends: readonly TrendTally[]): void {
  for (const addend of addends) {
    const sum = sums[WORKFRAMES.indexOf(addend.workframe)];
    for (const [level, count] of addend.levels.entries()) {
      sum.levels[level] += count;
    }
    sum.withTarget += addend.withTarget;
    sum.atTarget += addend.atTarget;
  }
}

function nothing(workframe: Workframe): TrendTally {
  return { workframe, levels: [0, 0, 0, 0, 0, 0], withTarget: 0, atTarget: 0 };
}
