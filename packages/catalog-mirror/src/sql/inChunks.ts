import { setImmediate } from 'node:timers/promises';

/** How many rows go into one statement: some milliseconds of work for SQLite, which holds the event loop meanwhile. */
export const DEFAULT_CHUNK_SIZE = 1000;

/**
 * Hands out slices one after another, and lets other work of the process through between two of them: SQLite answers
 * synchronously, so that a long series of statements would otherwise hold up every request.
 *
 * @public
 */
export async function* inChunks<T>(
  items: readonly T[],
  size: number = DEFAULT_CHUNK_SIZE,
): AsyncIterable<T[]> {
  for (let start = 0; start < items.length; start += size) {
    if (start > 0) {
      await setImmediate();
    }
    yield items.slice(start, start + size);
  }
}
