import { MaturityRouter } from '../schema';
import { RouterOptions } from './createRouter';
import { readerCredentials } from './readerCredentials';

/** @internal */
export function rubricRoute(
  router: MaturityRouter,
  { reader, httpAuth }: RouterOptions,
): void {
  router.get('/rubric', async (req, res) => {
    res.json(await reader.rubric(await readerCredentials(httpAuth, req)));
  });
}
