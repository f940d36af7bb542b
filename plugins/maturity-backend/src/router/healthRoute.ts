import { MaturityRouter } from '../schema';
import { RouterOptions } from './createRouter';
import { readerCredentials } from './readerCredentials';

/** @internal */
export function healthRoute(
  router: MaturityRouter,
  { health, httpAuth }: RouterOptions,
): void {
  router.get('/health', async (req, res) => {
    res.json(await health.health(await readerCredentials(httpAuth, req)));
  });
}
