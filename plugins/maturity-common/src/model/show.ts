const LONGEST_TEXT = 60;
const LONGEST_LIST = 5;

/** Text that without quotes would be read as something else. */
const LOOKS_OTHERWISE = /^(|true|false|yes|no|none|-?\d+(\.\d+)?)$/;

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
    return JSON.stringify(shorten(value));
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
 * An observed value as people say it: yes and no, none, or the items themselves.
 *
 * @internal
 */
export function tell(value: unknown): string {
  if (value === undefined || value === null) {
    return 'none';
  }
  if (typeof value === 'boolean') {
    return value ? 'yes' : 'no';
  }
  if (typeof value === 'string') {
    return LOOKS_OTHERWISE.test(value) ? show(value) : shorten(value);
  }
  if (Array.isArray(value) && value.every(item => typeof item !== 'object')) {
    const named = value.slice(0, LONGEST_LIST).map(tell);
    const more = value.length - named.length;
    return (
      joinWords([...named, ...(more > 0 ? [`${more} more`] : [])], 'and') ||
      'none'
    );
  }
  return show(value);
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

function shorten(text: string): string {
  return text.length > LONGEST_TEXT
    ? `${text.slice(0, LONGEST_TEXT - 1)}…`
    : text;
}
