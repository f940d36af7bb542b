import { CriterionResult, ResultState } from '../model/result';

const LETTERS = {
  pass: 'p',
  fail: 'f',
  unknown: 'u',
  'not-applicable': 'n',
  exempt: 'e',
} as const satisfies Record<ResultState, string>;

const STATES = new Map<string, ResultState>(
  Object.entries(LETTERS).map(([state, letter]) => [
    letter,
    state as ResultState,
  ]),
);

/**
 * The states of results as one letter each, in their order. It is how histories keep them: together with the rubric
 * version, whose criteria stand in the same order, the text says everything.
 *
 * @example
 * ```ts
 * statesOf([{ state: 'pass' }, { state: 'not-applicable' }]); // 'pn'
 * ```
 *
 * @public
 */
export function statesOf(
  results: readonly Pick<CriterionResult, 'state'>[],
): string {
  let text = '';
  for (const { state } of results) {
    text += LETTERS[state];
  }
  return text;
}

/**
 * The letter of one state, see {@link statesOf}.
 *
 * @public
 */
export function letterOf(state: ResultState): string {
  return LETTERS[state];
}

/**
 * The state that a letter stands for, see {@link statesOf}.
 *
 * @throws TypeError if it stands for none
 * @public
 */
export function stateOfLetter(letter: string): ResultState {
  const state = STATES.get(letter);
  if (!state) {
    throw new TypeError(
      `'${letter}' stands for no state of a result; the letters are ${[
        ...STATES.keys(),
      ].join(', ')}`,
    );
  }
  return state;
}
