const LONGEST_TEXT = 60;
const LONGEST_LIST = 5;

/**
 * A value in a few words, for a sentence that a person reads.
 *
 * @internal
 */
export function show(value: unknown): string {
  if (value === undefined || value === null) {
    return 'nothing';
  }
  if (typeof value === 'string') {
    return JSON.stringify(
      value.length > LONGEST_TEXT
        ? `${value.slice(0, LONGEST_TEXT - 1)}…`
        : value,
    );
  }
  if (Array.isArray(value)) {
    const short =
      value.length <= LONGEST_LIST &&
      value.every(item => typeof item !== 'object' || item === null);
    return short
      ? `[${value.map(show).join(', ')}]`
      : `a list of ${count(value.length, 'item')}`;
  }
  if (typeof value === 'object') {
    const json = JSON.stringify(value);
    return json.length <= LONGEST_TEXT
      ? json
      : `an object of ${Object.keys(value).slice(0, LONGEST_LIST).join(', ')}`;
  }
  return String(value);
}

/**
 * A number with its noun: `1 item`, `3 items`.
 *
 * @internal
 */
export function count(
  amount: number,
  one: string,
  many: string = `${one}s`,
): string {
  return `${amount} ${amount === 1 ? one : many}`;
}

/**
 * A list in prose: `a`, `a or b`, `a, b or c`.
 *
 * @internal
 */
export function joinWords(words: readonly string[], last: string): string {
  return words.length < 2
    ? words.join('')
    : `${words.slice(0, -1).join(', ')} ${last} ${words[words.length - 1]}`;
}
