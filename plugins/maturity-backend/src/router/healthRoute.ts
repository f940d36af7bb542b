import { MaturityRouter } from '../schema';
import { ReadingEndpoints } from '../schema/endpoints/reading';
import { RouterOptions } from './createRouter';
import { readerCredentials } from './readerCredentials';

/** @internal */
export function healthRoute(
  router: MaturityRouter<ReadingEndpoints>,
  { health, httpAuth }: RouterOptions,
): void {
  router.get('/health', async (req, res) => {
    res.json(await health.health(await readerCredentials(httpAuth, req)));
  });
}
