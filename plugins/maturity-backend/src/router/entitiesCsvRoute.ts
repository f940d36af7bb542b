import { Response } from 'express';
import { MaturityRouter } from '../schema';
import { ReadingEndpoints } from '../schema/endpoints/reading';
import { RouterOptions } from './createRouter';
import { csvHeader, csvLine } from './csv';
import { readerCredentials } from './readerCredentials';
import { streamCsv } from './streamCsv';

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
    await streamCsv({
      res: res as unknown as Response,
      filename: 'maturity.csv',
      header: csvHeader,
      pages: await reader.exportEntities(req.query, credentials),
      line: csvLine,
    });
  });
}
