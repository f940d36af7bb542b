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

const cursorSchema = z.object({
  order: z.string(),
  direction: z.enum(['next', 'prev']),
  values: z.array(z.union([z.string(), z.number()])),
});

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
  /** How many sort values the order has. */
  length: number;
}): Cursor {
  const { cursor, order, length } = options;
  let parsed: Cursor | undefined;
  try {
    parsed = cursorSchema.parse(
      JSON.parse(Buffer.from(cursor, 'base64url').toString('utf8')),
    );
  } catch {
    // Said below, in the same words as for any other cursor that cannot be used.
  }
  if (parsed?.order !== order || parsed.values.length !== length) {
    throw new InputError(
      `The cursor '${cursor}' cannot be used here: take it from pageInfo of the page before, and leave all other parameters as they were`,
    );
  }
  return parsed;
}
