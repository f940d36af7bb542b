import { Level } from '../model/level';
import { CriterionResult, ResultState } from '../model/result';
import { LevelAssessment, LevelState, Marks } from './types';

/** The three notions of "holds", each with the states that it takes as holding. */
const NOTIONS = {
  proven: ['pass'],
  accepted: ['pass', 'exempt'],
  possible: ['pass', 'exempt', 'unknown'],
} as const satisfies Record<keyof Marks, readonly ResultState[]>;

/** How many criteria a met level needs to carry the empty levels below it. */
const ENOUGH_TO_BRIDGE = 2;

function stateOf(
  states: readonly ResultState[],
  holding: readonly ResultState[],
): LevelState {
  if (states.length === 0) {
    return 'empty';
  }
  return states.every(state => holding.includes(state)) ? 'met' : 'unmet';
}

/**
 * The greatest level that is met with no unmet level below it. Empty levels are passed through only where the next
 * met level above them has at least two criteria. A pass is always at the method floor, or it would be unknown.
 */
function markOf(
  levels: readonly { level: Level; state: LevelState; criteria: number }[],
): Level {
  let mark: Level = 0;
  let gap = false;
  for (const { level, state, criteria } of levels) {
    if (
      state === 'unmet' ||
      (state === 'met' && gap && criteria < ENOUGH_TO_BRIDGE)
    ) {
      break;
    }
    gap = state === 'empty';
    mark = gap ? mark : level;
  }
  return mark;
}

/**
 * The state of each level of one workframe by each notion of "holds", and the marks that follow.
 *
 * @internal
 */
export function levelStates(options: {
  levels: readonly Exclude<Level, 0>[];
  /** Results of the workframe's criteria, with the level of each. */
  results: readonly {
    level: Exclude<Level, 0>;
    result: Pick<CriterionResult, 'state'>;
  }[];
}): { levels: LevelAssessment[]; marks: Marks } {
  const { levels, results } = options;
  const stated = levels.map(level => {
    const states = results
      .filter(item => item.level === level)
      .map(({ result }) => result.state)
      .filter(state => state !== 'not-applicable');
    return {
      criteria: states.length,
      level,
      proven: stateOf(states, NOTIONS.proven),
      accepted: stateOf(states, NOTIONS.accepted),
      possible: stateOf(states, NOTIONS.possible),
    };
  });
  function mark(notion: keyof Marks): Level {
    return markOf(
      stated.map(item => ({
        level: item.level,
        state: item[notion],
        criteria: item.criteria,
      })),
    );
  }
  return {
    levels: stated.map(({ criteria: _, ...level }) => level),
    marks: {
      proven: mark('proven'),
      accepted: mark('accepted'),
      possible: mark('possible'),
    },
  };
}
