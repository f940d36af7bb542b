import { MaturityRouter } from '../schema';
import { CampaignEndpoints } from '../schema/endpoints/campaigns';
import { RouterOptions } from './createRouter';
import { readerCredentials } from './readerCredentials';

/**
 * The monthly report.
 *
 * @internal
 */
export function reportRoute(
  router: MaturityRouter<CampaignEndpoints>,
  { campaigns, httpAuth }: RouterOptions,
): void {
  router.get('/report', async (req, res) => {
    const credentials = await readerCredentials(httpAuth, req);
    res.json(await campaigns.reports.month(req.query.month, credentials));
  });
}
