const LONGEST_MS = 24 * 3_600_000;

/**
 * Until when `Retry-After` asks to wait, in milliseconds since 1970, and a day at most.
 *
 * @internal
 */
export function retryAfter(headers: Headers): number | undefined {
  const text = headers.get('retry-after')?.trim();
  if (!text) {
    return undefined;
  }
  const now = Date.now();
  const until = /^\d+$/.test(text)
    ? now + Number(text) * 1000
    : Date.parse(text);
  return Number.isNaN(until) ? undefined : Math.min(until, now + LONGEST_MS);
}
