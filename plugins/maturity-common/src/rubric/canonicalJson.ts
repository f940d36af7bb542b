/**
 * JSON with sorted keys and without undefined members: equal content gives equal text.
 *
 * @internal
 */
export function canonicalJson(value: unknown): string {
  return JSON.stringify(value, (_key, member) =>
    typeof member === 'object' && member !== null && !Array.isArray(member)
      ? Object.fromEntries(
          Object.entries(member).sort(([a], [b]) => compareText(a, b)),
        )
      : member,
  );
}

/**
 * Order of texts by code unit; `localeCompare` differs from machine to machine.
 *
 * @internal
 */
export function compareText(a: string, b: string): number {
  if (a === b) {
    return 0;
  }
  return a < b ? -1 : 1;
}
