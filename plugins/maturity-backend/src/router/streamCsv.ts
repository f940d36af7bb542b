import { once } from 'node:events';
import { Response } from 'express';

/**
 * Sends rows as one CSV file, as fast as the caller reads and no faster.
 *
 * @internal
 */
export async function streamCsv<T>(options: {
  res: Response;
  filename: string;
  header: string;
  /** The rows, a page at a time. */
  pages: AsyncIterable<T[]>;
  line(row: T): string;
}): Promise<void> {
  const { res, filename, header, pages, line } = options;
  res.setHeader('Content-Type', 'text/csv; charset=utf-8');
  res.setHeader('Content-Disposition', `attachment; filename="${filename}"`);
  const closed = new AbortController();
  res.once('close', () => closed.abort());
  try {
    res.write(header);
    for await (const page of pages) {
      if (closed.signal.aborted) {
        return;
      }
      if (!res.write(page.map(line).join(''))) {
        await once(res, 'drain', { signal: closed.signal });
      }
    }
    res.end();
  } catch (error) {
    if (closed.signal.aborted) {
      return;
    }
    if (!res.headersSent) {
      throw error;
    }
    // Half a file must not look like a whole one, and the status has gone out long since.
    res.destroy(error as Error);
  }
}
