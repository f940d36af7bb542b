import { JsonValue } from '@backstage/types';

/** Whether a text is a JSON pointer by RFC 6901. @internal */
export function isJsonPointer(text: string): boolean {
  return /^(\/([^~/]|~[01])*)*$/.test(text);
}

/**
 * The value that a JSON pointer (RFC 6901) leads to; `undefined` where it leads nowhere.
 *
 * @internal
 */
export function followPointer(
  document: JsonValue,
  pointer: string,
): JsonValue | undefined {
  let value: JsonValue | undefined = document;
  for (const token of pointer.split('/').slice(1)) {
    const name = token.replaceAll('~1', '/').replaceAll('~0', '~');
    if (Array.isArray(value)) {
      // By the RFC an index has no leading zeros.
      value = /^(0|[1-9]\d*)$/.test(name) ? value[Number(name)] : undefined;
    } else if (typeof value === 'object' && value !== null) {
      value = Object.hasOwn(value, name) ? value[name] : undefined;
    } else {
      return undefined;
    }
  }
  return value;
}
