/**
 * A place in a document as people write it, such as `observations[3].value.percent`.
 *
 * @internal
 */
export function showPath(path: readonly PropertyKey[]): string {
  let shown = '';
  for (const part of path) {
    if (typeof part === 'number') {
      shown += `[${part}]`;
    } else {
      shown += `${shown && '.'}${cut(String(part), 40)}`;
    }
  }
  return cut(shown, 200);
}

/**
 * A value as JSON, cut: whoever reads a fault wants to find it, not to read it all.
 *
 * @internal
 */
export function showValue(value: unknown): string | undefined {
  if (value === undefined) {
    return undefined;
  }
  try {
    return typeof value === 'string'
      ? JSON.stringify(cut(value, 80))
      : cut(JSON.stringify(value), 80);
  } catch {
    // It lies too deep in itself to be written down.
    return undefined;
  }
}

/** @internal */
export function cut(text: string, length: number): string {
  return text.length > length ? `${text.slice(0, length - 1)}…` : text;
}
