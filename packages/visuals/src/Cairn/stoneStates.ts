import { StoneState } from './types';

/**
 * Options of {@link stoneStates}.
 *
 * @public
 */
export interface StoneStatesOptions {
  /** How many levels the subject has: four for a service, five for a platform. */
  levels: number;
  /** The level that is proven; 0 is bare ground. */
  proven: number;
  /** The level that is accepted; never below what is proven. */
  accepted: number;
  /** The level that is possible; never below what is accepted. */
  possible: number;
  /** Levels that ask for nothing of this subject. */
  emptyLevels?: readonly number[];
}

/**
 * Tells how each stone of a cairn is drawn, lowest first.
 *
 * @example
 * ```ts
 * stoneStates({ levels: 4, proven: 1, accepted: 2, possible: 3 });
 * // ['proven', 'accepted', 'possible', 'bare']
 * ```
 *
 * @public
 */
export function stoneStates(options: StoneStatesOptions): StoneState[] {
  const { levels, proven, accepted, possible, emptyLevels = [] } = options;
  return Array.from({ length: levels }, (_, index) => {
    const level = index + 1;
    if (level > possible) return 'bare';
    if (emptyLevels.includes(level)) return 'hollow';
    if (level <= proven) return 'proven';
    return level <= accepted ? 'accepted' : 'possible';
  });
}
