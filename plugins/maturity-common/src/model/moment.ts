const ISO_MOMENT =
  /^\d{4}-\d{2}-\d{2}(T\d{2}:\d{2}(:\d{2}(\.\d+)?)?(Z|[+-]\d{2}:\d{2})?)?$/;

/**
 * One run of a source dates thousands of pieces of evidence alike, and reading and writing moments is what an
 * assessment would do most.
 */
const MOST_REMEMBERED = 1000;
const parsed = new Map<string, number | undefined>();
const formatted = new Map<number, string | undefined>();

function remembered<K, V>(memory: Map<K, V>, key: K, make: (key: K) => V): V {
  let value = memory.get(key);
  if (value === undefined) {
    value = make(key);
    if (memory.size >= MOST_REMEMBERED) {
      memory.clear();
    }
    memory.set(key, value);
  }
  return value;
}

/**
 * Milliseconds since 1970 of an ISO 8601 moment, or undefined if it is none. A moment without an offset is UTC:
 * `Date.parse` would take it as the machine's own time, and two machines would then disagree on a level.
 *
 * @internal
 */
export function parseMoment(text: string): number | undefined {
  return remembered(parsed, text, readMoment);
}

function readMoment(text: string): number | undefined {
  const match = ISO_MOMENT.exec(text);
  if (!match) {
    return undefined;
  }
  const millis = Date.parse(match[1] && !match[4] ? `${text}Z` : text);
  return Number.isNaN(millis) ? undefined : millis;
}

/**
 * The ISO 8601 form in UTC of milliseconds since 1970, or undefined if they are beyond what a date can hold.
 *
 * @internal
 */
export function formatMoment(millis: number): string | undefined {
  return remembered(formatted, millis, writeMoment);
}

function writeMoment(millis: number): string | undefined {
  return Number.isFinite(millis) && Math.abs(millis) <= 8.64e15
    ? new Date(millis).toISOString()
    : undefined;
}

/**
 * The day of an ISO 8601 moment, for sentences.
 *
 * @internal
 */
export function dayOf(text: string): string {
  return text.slice(0, 10);
}
