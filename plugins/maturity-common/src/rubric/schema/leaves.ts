import { parseEntityRef } from '@backstage/catalog-model';
import { JsonPrimitive, JsonValue } from '@backstage/types';
import { z } from 'zod/v4';
import { parseDuration } from '../../model/duration';

/*
 * The message of each schema says what to write instead; `describeIssue` puts the faulty value before it.
 */

/** A text that is not blank. @internal */
export function text(what: string) {
  return z.string({ error: what }).trim().min(1, { error: what });
}

/** An ISO 8601 duration of more than nothing. @internal */
export function duration(example: string) {
  const error = `an ISO 8601 duration of more than nothing, such as ${example}`;
  return z
    .string({ error })
    .refine(value => parseDuration(value) !== undefined, { error });
}

/** A ref of an entity of one kind, whose kind and namespace may be left out. @internal */
export function entityRef(kind: string, example: string) {
  const error = `a ${kind} ref such as ${example}`;
  return z.string({ error }).refine(
    value => {
      try {
        const ref = parseEntityRef(value, { defaultKind: kind });
        return (
          ref.kind.toLocaleLowerCase('en-US') === kind &&
          // The parser is lenient about what stands after the namespace.
          [ref.namespace, ref.name].every(part => /^[\w.-]+$/.test(part))
        );
      } catch {
        return false;
      }
    },
    { error },
  );
}

/** @internal */
export const identifier = z
  .string({ error: 'letters, digits and dashes, such as readme-exists' })
  .regex(/^[a-zA-Z0-9]+(-[a-zA-Z0-9]+)*$/, {
    error: 'letters, digits and dashes, such as readme-exists',
  });

/** @internal */
export const jsonPrimitive: z.ZodType<JsonPrimitive> = z.union(
  [z.string(), z.number(), z.boolean(), z.null()],
  { error: 'a text, a number, true, false or null' },
);

/** @internal */
export const jsonRecord = z.record(
  z.string(),
  z.json() as z.ZodType<JsonValue>,
  { error: 'an object of names and values' },
);

/** Names the known keys where an unknown one is met. @internal */
export function strict<T extends z.ZodRawShape>(shape: T, what: string) {
  const known = Object.keys(shape).join(', ');
  return z.strictObject(shape, {
    error: issue =>
      issue.code === 'unrecognized_keys'
        ? `one of ${known}, or leave it out`
        : what,
  });
}
