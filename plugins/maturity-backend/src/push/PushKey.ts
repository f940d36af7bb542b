import { JsonValue } from '@backstage/types';
import Ajv from 'ajv';

/**
 * A key, or all keys below a prefix, that a client may push.
 *
 * @internal
 */
export interface PushKey {
  /** Such as `ci.coverage`, or `ci.*` for every key that begins with `ci.`. */
  key: string;
  title?: string;
  /** What the value looks like and means, for authors of rubrics. */
  description?: string;
  /** JSON Schema of the value. */
  schema?: JsonValue;
}

/**
 * Whether the key is this one, or below it.
 *
 * @internal
 */
export function covers({ key: pattern }: PushKey, key: string): boolean {
  return pattern.endsWith('*')
    ? key.startsWith(pattern.slice(0, -1))
    : key === pattern;
}

/** Says what is wrong with a value; nothing where it is as promised. @internal */
export type ValueCheck = (value: unknown) => string | undefined;

/**
 * A check by the key's schema; none where it has none.
 *
 * @throws Error if the schema is none
 * @internal
 */
export function valueCheckOf({ schema }: PushKey): ValueCheck | undefined {
  if (schema === undefined) {
    return undefined;
  }
  const ajv = new Ajv({ allErrors: true, allowUnionTypes: true });
  const validate = ajv.compile(schema as object);
  return value =>
    validate(value)
      ? undefined
      : ajv.errorsText(validate.errors, { dataVar: 'the value' });
}
