import { MaturityRouter } from '../schema';
import { HistoryEndpoints } from '../schema/endpoints/history';
import { RouterOptions } from './createRouter';
import { readerCredentials } from './readerCredentials';

/**
 * Roll-ups and trends. The past of lists and entities is told by their own routes, with `asOf`.
 *
 * @internal
 */
export function historyRoutes(
  router: MaturityRouter<HistoryEndpoints>,
  { history, httpAuth }: RouterOptions,
): void {
  router.get('/rollups', async (req, res) => {
    const credentials = await readerCredentials(httpAuth, req);
    res.json(await history.rollups(req.query, credentials));
  });

  router.get('/trends', async (req, res) => {
    const credentials = await readerCredentials(httpAuth, req);
    res.json(await history.trend(req.query, credentials));
  });

  router.get('/trends/changes', async (req, res) => {
    const credentials = await readerCredentials(httpAuth, req);
    res.json(await history.trendMoves(req.query, credentials));
  });
}
