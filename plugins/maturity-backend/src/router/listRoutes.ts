import { MaturityRouter } from '../schema';
import { ReadingEndpoints } from '../schema/endpoints/reading';
import { RouterOptions } from './createRouter';
import { readerCredentials } from './readerCredentials';

/**
 * The Maturity page: the whole, entities, and what they can be filtered by.
 *
 * @internal
 */
export function listRoutes(
  router: MaturityRouter<ReadingEndpoints>,
  { reader, httpAuth }: RouterOptions,
): void {
  router.get('/summary', async (req, res) => {
    const credentials = await readerCredentials(httpAuth, req);
    res.json(await reader.summary(req.query, credentials));
  });

  router.get('/entities', async (req, res) => {
    const credentials = await readerCredentials(httpAuth, req);
    res.json(await reader.entities(req.query, credentials));
  });

  router.get('/facets', async (req, res) => {
    const credentials = await readerCredentials(httpAuth, req);
    res.json(await reader.facets(credentials));
  });
}
