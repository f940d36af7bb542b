import { Level, LEVELS } from '../model/level';

const ALL_LEVELS: readonly Level[] = [0, ...LEVELS];

/**
 * The lower median of levels: the level of the entity in the middle when all stand in a row, and of the two in the
 * middle the lower one. It is always a level at which somebody stands, and never claims more than half have reached.
 *
 * @example
 * ```ts
 * lowerMedian([0, 2, 0, 2]); // two at level 1, two at level 3: 1
 * ```
 *
 * @param counts - Index is the level, value the number of entities.
 * @returns undefined when nobody is counted.
 * @public
 */
export function lowerMedian(counts: readonly number[]): Level | undefined {
  const total = counts.reduce((sum, count) => sum + count, 0);
  let passed = 0;
  for (const level of ALL_LEVELS) {
    passed += counts[level] ?? 0;
    if (passed > 0 && passed * 2 >= total) {
      return level;
    }
  }
  return undefined;
}
