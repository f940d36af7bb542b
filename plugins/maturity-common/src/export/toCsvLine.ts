/**
 * Values as a line of CSV (RFC 4180).
 *
 * Spreadsheets run what begins like a formula; an apostrophe before it makes text of it. A field may begin in the midst
 * of a text too, where a spreadsheet separates by another character than the comma.
 *
 * @example
 * ```ts
 * toCsvLine(['Petstore, "the" one', 2, undefined]); // '"Petstore, ""the"" one",2,\r\n'
 * ```
 *
 * @public
 */
export function toCsvLine(
  values: readonly (string | number | undefined)[],
): string {
  return `${values.map(field).join(',')}\r\n`;
}

function field(value: string | number | undefined): string {
  const text = typeof value === 'number' ? String(value) : neutral(value ?? '');
  return /[",;\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}

function neutral(text: string): string {
  return text.replace(/^(?=[\t\r])|(?=[=+\-@])(?<=(?:^|[;,\t\n\r])\s*)/g, `'`);
}
