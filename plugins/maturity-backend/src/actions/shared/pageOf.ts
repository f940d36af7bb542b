import { InputError } from '@backstage/errors';

/**
 * A part of a list, with a cursor to what follows. Lists of one entity are short and whole in memory, so that the
 * cursor is the place in the list.
 *
 * @throws InputError if the cursor is not one that was given out
 * @internal
 */
export function pageOf<T>(
  items: readonly T[],
  options: { limit: number; cursor?: string },
): { items: T[]; nextCursor?: string } {
  const { limit, cursor = '0' } = options;
  if (!/^\d{1,9}$/.test(cursor)) {
    throw new InputError(
      `The cursor '${cursor}' is none that was given out; take nextCursor of an answer, or leave it out`,
    );
  }
  const start = Number(cursor);
  const end = start + limit;
  return {
    items: items.slice(start, end),
    ...(end < items.length && { nextCursor: String(end) }),
  };
}
