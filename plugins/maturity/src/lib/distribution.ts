import {
  Level,
  Marks,
  WorkframeDistribution,
} from '@cairn/backstage-plugin-maturity-common';

/** Which of the three marks is counted. */
export type Mark = keyof Marks;

/** The marks in the order in which they are always shown. */
export const MARKS = [
  'proven',
  'accepted',
  'possible',
] as const satisfies readonly Mark[];

/**
 * The levels that a distribution shows: 0 to 4, and 5 only where somebody stands there, because a service cannot.
 */
export function levelsShown(
  distributions: readonly WorkframeDistribution[],
): Level[] {
  const fifth = distributions.some(({ possible }) => (possible[5] ?? 0) > 0);
  return fifth ? [0, 1, 2, 3, 4, 5] : [0, 1, 2, 3, 4];
}

/** What is known of what applies, over all workframes. */
export function coverageOf(
  frames: readonly Pick<WorkframeDistribution, 'coverage'>[],
): WorkframeDistribution['coverage'] {
  return {
    known: frames.reduce((sum, { coverage }) => sum + coverage.known, 0),
    applicable: frames.reduce(
      (sum, { coverage }) => sum + coverage.applicable,
      0,
    ),
  };
}
