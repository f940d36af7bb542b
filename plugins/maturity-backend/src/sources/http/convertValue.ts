import { JsonValue } from '@backstage/types';
import { HttpValueType } from './HttpSourceConfig';

const NUMBER = /^-?\d+(\.\d+)?([eE][+-]?\d+)?$/;

/**
 * The value as the configured type. Tools write numbers and truth values as texts; those are read as what they mean.
 *
 * @returns `undefined` if it is of another type
 * @internal
 */
export function convertValue(
  value: JsonValue,
  type: HttpValueType,
): JsonValue | undefined {
  switch (type) {
    case 'number': {
      const number =
        typeof value === 'string' && NUMBER.test(value.trim())
          ? Number(value)
          : value;
      return Number.isFinite(number) ? number : undefined;
    }
    case 'boolean':
      if (value === 'true' || value === 'false') {
        return value === 'true';
      }
      return typeof value === 'boolean' ? value : undefined;
    case 'string':
      return typeof value === 'string' ? value : undefined;
    default:
      return value;
  }
}

/** What a value is, for a sentence: the value itself may be private, or long. @internal */
export function typeOf(value: JsonValue): string {
  if (value === null) {
    return 'null';
  }
  if (Array.isArray(value)) {
    return 'a list';
  }
  return typeof value === 'object' ? 'an object' : `a ${typeof value}`;
}
