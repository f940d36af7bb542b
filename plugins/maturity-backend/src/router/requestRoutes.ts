import { Response } from 'express';
import { MaturityRouter } from '../schema';
import { RequestEndpoints } from '../schema/endpoints/requests';
import { RouterOptions } from './createRouter';
import { refOf } from './entityRoutes';
import { readerCredentials } from './readerCredentials';
import { requestCsvHeader, requestCsvLine } from './requestCsv';
import { streamCsv } from './streamCsv';

/**
 * Exemptions and disputes as lists: all, as a file, and of one entity.
 *
 * @internal
 */
export function requestRoutes(
  router: MaturityRouter<RequestEndpoints>,
  { requests: { reader }, httpAuth }: RouterOptions,
): void {
  router.get('/requests', async (req, res) => {
    const credentials = await readerCredentials(httpAuth, req);
    res.json(await reader.page(req.query, credentials));
  });

  router.get('/requests.csv', async (req, res) => {
    const credentials = await readerCredentials(httpAuth, req);
    await streamCsv({
      res: res as unknown as Response,
      filename: 'maturity-requests.csv',
      header: requestCsvHeader,
      pages: await reader.export(req.query, credentials),
      line: requestCsvLine,
    });
  });

  router.get('/entities/:kind/:namespace/:name/requests', async (req, res) => {
    const credentials = await readerCredentials(httpAuth, req);
    res.json(await reader.ofEntity(refOf(req.params), credentials));
  });
}
