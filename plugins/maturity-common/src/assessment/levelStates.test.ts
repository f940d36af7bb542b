import { Level } from '../model/level';
import { ResultState } from '../model/result';
import { levelStates } from './levelStates';

type Letters = string;

const STATES: Record<string, ResultState> = {
  p: 'pass',
  f: 'fail',
  u: 'unknown',
  e: 'exempt',
  '-': 'not-applicable',
};

/** Each text holds one letter a criterion of levels 1, 2, 3 and 4. */
function standing(...texts: Letters[]) {
  return levelStates({
    levels: [1, 2, 3, 4],
    results: texts.flatMap((text, index) =>
      [...text].map(letter => ({
        level: (index + 1) as Exclude<Level, 0>,
        result: { state: STATES[letter] },
      })),
    ),
  });
}

describe('marks of a workframe', () => {
  it.each<[Letters[], Level, Level, Level, string]>([
    [['', '', '', ''], 0, 0, 0, 'no criteria at all'],
    [['p', '', '', ''], 1, 1, 1, 'one level met'],
    [['f', 'p', 'p', 'p'], 0, 0, 0, 'an unmet level stops all above it'],
    [['p', 'pf', 'p', 'p'], 1, 1, 1, 'one fail of two stops'],
    [['p', 'e', 'p', 'p'], 1, 4, 4, 'an exemption is accepted, not proven'],
    [['p', 'u', 'p', 'p'], 1, 1, 4, 'the unknown is possible, no more'],
    [['p', 'e', 'u', 'p'], 1, 2, 4, 'each mark by its own notion'],
    [['p-', 'p-', 'p', '-'], 3, 3, 3, 'what does not apply is not there'],
    // The worked examples of the empty level.
    [['p', 'p', '', 'pp'], 4, 4, 4, '3 empty, 4 met with two'],
    [['p', 'p', '', 'p'], 2, 2, 2, '3 empty, 4 met with one'],
    [['p', 'p', '', 'pf'], 2, 2, 2, '3 empty, 4 unmet'],
    [['', 'pp', '', ''], 2, 2, 2, '1 empty, 2 met with two'],
    // And what follows from the rule.
    [['', 'p', '', ''], 0, 0, 0, '1 empty, 2 met with one'],
    [['p', '', '', 'pp'], 4, 4, 4, 'two empty levels, then two criteria'],
    [['p', '', 'p', 'pp'], 1, 1, 1, 'the next met level has to carry the gap'],
    [['p', '', 'pe', 'p'], 1, 4, 4, 'an exemption carries the gap of accepted'],
    [['p', '', 'pu', ''], 1, 1, 3, 'the unknown carries the gap of possible'],
    [['p', '--', 'pp', ''], 3, 3, 3, 'a level of what does not apply is empty'],
  ])('%j: %i, %i, %i (%5$s)', (texts, proven, accepted, possible) => {
    expect(standing(...texts).marks).toEqual({ proven, accepted, possible });
  });

  it('says of each level whether it is met, unmet or empty by each notion', () => {
    expect(standing('pe', 'pu', '', 'f').levels).toEqual([
      { level: 1, proven: 'unmet', accepted: 'met', possible: 'met' },
      { level: 2, proven: 'unmet', accepted: 'unmet', possible: 'met' },
      { level: 3, proven: 'empty', accepted: 'empty', possible: 'empty' },
      { level: 4, proven: 'unmet', accepted: 'unmet', possible: 'unmet' },
    ]);
  });
});
