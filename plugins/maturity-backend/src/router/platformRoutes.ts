import { MaturityRouter } from '../schema';
import { PlatformEndpoints } from '../schema/endpoints/platform';
import { RouterOptions } from './createRouter';
import { readerCredentials } from './readerCredentials';

/**
 * The platform as a subject.
 *
 * @internal
 */
export function platformRoutes(
  router: MaturityRouter<PlatformEndpoints>,
  { platform, httpAuth }: Pick<RouterOptions, 'platform' | 'httpAuth'>,
): void {
  router.get('/platform', async (req, res) => {
    res.json(await platform.platform(await readerCredentials(httpAuth, req)));
  });
}
