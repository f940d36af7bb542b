// What PostgreSQL refuses inside a JSON string: a NUL, and halves of surrogate pairs. JSON.stringify writes both as
// escapes, so that the test below is enough to leave clean text alone.
const SUSPICIOUS = /\\u(?:0000|d[89a-f])/i;

/** A value as a JSON parameter that both databases accept. */
export function toJsonParameter(value: unknown): string {
  const text = JSON.stringify(value);
  return SUSPICIOUS.test(text) ? JSON.stringify(value, clean) : text;
}

function clean(_key: string, value: unknown): unknown {
  return typeof value === 'string'
    ? Buffer.from(value.replaceAll('\u0000', ''), 'utf8').toString('utf8')
    : value;
}
