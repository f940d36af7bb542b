import { MaturityRouter } from '../schema';
import { ReadingEndpoints } from '../schema/endpoints/reading';
import { RouterOptions } from './createRouter';
import { readerCredentials } from './readerCredentials';

/** @internal */
export function rubricRoute(
  router: MaturityRouter<Pick<ReadingEndpoints, '#get|/rubric'>>,
  { reader, httpAuth }: RouterOptions,
): void {
  router.get('/rubric', async (req, res) => {
    res.json(await reader.rubric(await readerCredentials(httpAuth, req)));
  });
}
