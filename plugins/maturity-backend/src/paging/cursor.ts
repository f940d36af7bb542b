import { InputError } from '@backstage/errors';
import { z } from 'zod/v4';

/**
 * A place in a sorted list: between two rows, of which one is known by its sort values.
 *
 * @internal
 */
export interface Cursor {
  /** By what the list is sorted; a cursor of another order leads nowhere. */
  order: string;
  /** Whether the page lies after the row or before it. */
  direction: 'next' | 'prev';
  /** The sort values of the row. */
  values: (string | number)[];
}

/**
 * What a sort value may be, as the column it is compared with: PostgreSQL refuses NUL in text, and numbers that the
 * column cannot hold.
 */
const VALUE_SCHEMAS = {
  text: z.string().refine(value => !value.includes('\0')),
  integer: z.int32(),
  bigint: z.int(),
};

/** @internal */
export type CursorValueType = keyof typeof VALUE_SCHEMAS;

function cursorSchema(order: string, types: readonly CursorValueType[]) {
  const [first, ...others] = types.map(type => VALUE_SCHEMAS[type]);
  return z.object({
    order: z.literal(order),
    direction: z.enum(['next', 'prev']),
    values: z.tuple([first, ...others]),
  });
}

/** @internal */
export function encodeCursor(cursor: Cursor): string {
  return Buffer.from(JSON.stringify(cursor)).toString('base64url');
}

/**
 * @throws InputError if it is not a cursor that this order gave out
 * @internal
 */
export function decodeCursor(options: {
  cursor: string;
  order: string;
  /** The types of the sort values that the order has. */
  types: readonly CursorValueType[];
}): Cursor {
  const { cursor, order, types } = options;
  try {
    return cursorSchema(order, types).parse(
      JSON.parse(Buffer.from(cursor, 'base64url').toString('utf8')),
    );
  } catch {
    throw new InputError(
      `The cursor '${cursor}' cannot be used here: take it from pageInfo of the page before, and leave all other parameters as they were`,
    );
  }
}
