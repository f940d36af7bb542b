import { Standing } from '../api/campaigns';
import { Marks } from '../assessment/types';
import { Level } from '../model/level';
import { ResultState } from '../model/result';

/**
 * All standings, the best first.
 *
 * @public
 */
export const STANDINGS = [
  'met',
  'exempt',
  'unknown',
  'not-met',
  'not-asked',
] as const satisfies readonly Standing[];

/**
 * How the results of some criteria stand to the goal that all of them pass.
 *
 * @public
 */
export function standingOfStates(states: readonly ResultState[]): Standing {
  const asked = states.filter(state => state !== 'not-applicable');
  if (!asked.length) {
    return 'not-asked';
  }
  if (asked.includes('fail')) {
    return 'not-met';
  }
  if (asked.includes('unknown')) {
    return 'unknown';
  }
  return asked.includes('exempt') ? 'exempt' : 'met';
}

/**
 * How the marks of a workframe stand to a wanted level. The three marks tell it without the criteria, because each is
 * the level by one notion of "holds".
 *
 * @public
 */
export function standingOfMarks(options: {
  marks: Marks;
  /** Absent where nothing is wanted. */
  level: Level | undefined;
  /** How many criteria of the workframe apply. */
  applicable: number;
}): Standing {
  const { marks, level, applicable } = options;
  if (level === undefined || !applicable) {
    return 'not-asked';
  }
  if (marks.proven >= level) {
    return 'met';
  }
  if (marks.accepted >= level) {
    return 'exempt';
  }
  return marks.possible >= level ? 'unknown' : 'not-met';
}
