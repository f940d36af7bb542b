/**
 * A level of platform maturity. 1 to 5 as in the maturity model; 0 is bare ground: "not yet at level 1".
 *
 * @public
 */
export type Level = 0 | 1 | 2 | 3 | 4 | 5;

/**
 * The five levels, lowest first.
 *
 * @public
 */
export const LEVELS = [1, 2, 3, 4, 5] as const;

/**
 * The name of each level, by its number.
 *
 * @public
 */
export const LEVEL_NAMES: Record<Level, string> = {
  0: 'Not yet at level 1',
  1: 'Deployment capability',
  2: 'Repeatable automation',
  3: 'Self-service platform',
  4: 'Governed and observable operations',
  5: 'Continuous engineering-system optimization',
};
