const ISO_MOMENT =
  /^\d{4}-\d{2}-\d{2}(T\d{2}:\d{2}(:\d{2}(\.\d+)?)?(Z|[+-]\d{2}:\d{2})?)?$/;

/**
 * Milliseconds since 1970 of an ISO 8601 moment, or undefined if it is none. A moment without an offset is UTC:
 * `Date.parse` would take it as the machine's own time, and two machines would then disagree on a level.
 *
 * @internal
 */
export function parseMoment(text: string): number | undefined {
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
