import { JsonValue } from '@backstage/types';

/**
 * The value at a dotted path, arrays by index. Keys that hold dots themselves are found too, as in catalog filters.
 *
 * `getJsonValueAtPath` of the filter predicates would do but for arrays, into which it does not go.
 *
 * @internal
 */
export function lookUp(
  value: JsonValue | undefined,
  path: string,
): JsonValue | undefined {
  if (typeof value !== 'object' || value === null) {
    return undefined;
  }
  if (Object.hasOwn(value, path)) {
    return (value as Record<string, JsonValue>)[path];
  }
  let dot = path.indexOf('.');
  while (dot > 0) {
    const key = path.slice(0, dot);
    if (Object.hasOwn(value, key)) {
      const found = lookUp(
        (value as Record<string, JsonValue>)[key],
        path.slice(dot + 1),
      );
      if (found !== undefined) {
        return found;
      }
    }
    dot = path.indexOf('.', dot + 1);
  }
  return undefined;
}
