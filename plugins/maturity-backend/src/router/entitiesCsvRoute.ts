import { once } from 'node:events';
import { EntityMaturity } from '@cairn/backstage-plugin-maturity-common';
import { Response } from 'express';
import { MaturityRouter } from '../schema';
import { ReadingEndpoints } from '../schema/endpoints/reading';
import { RouterOptions } from './createRouter';
import { csvHeader, csvLine } from './csv';
import { readerCredentials } from './readerCredentials';

/**
 * All entities that match, as one file.
 *
 * @internal
 */
export function entitiesCsvRoute(
  router: MaturityRouter<ReadingEndpoints>,
  { reader, httpAuth }: RouterOptions,
): void {
  router.get('/entities.csv', async (req, res) => {
    const credentials = await readerCredentials(httpAuth, req);
    const pages = await reader.exportEntities(req.query, credentials);
    await stream(res as unknown as Response, pages);
  });
}

async function stream(
  res: Response,
  pages: AsyncIterable<EntityMaturity[]>,
): Promise<void> {
  res.setHeader('Content-Type', 'text/csv; charset=utf-8');
  res.setHeader('Content-Disposition', 'attachment; filename="maturity.csv"');
  const closed = new AbortController();
  res.once('close', () => closed.abort());
  try {
    res.write(csvHeader);
    for await (const page of pages) {
      if (closed.signal.aborted) {
        return;
      }
      if (!res.write(page.map(csvLine).join(''))) {
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
