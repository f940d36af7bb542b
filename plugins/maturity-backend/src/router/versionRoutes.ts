import { MaturityRouter } from '../schema';
import { DraftEndpoints } from '../schema/endpoints/drafts';
import { RouterOptions } from './createRouter';
import { readerCredentials } from './readerCredentials';

/**
 * Every version of the rubric, and what differs between them.
 *
 * @internal
 */
export function versionRoutes(
  router: MaturityRouter<DraftEndpoints>,
  { drafts: { versions }, httpAuth }: RouterOptions,
): void {
  router.get('/rubric/versions', async (req, res) => {
    const credentials = await readerCredentials(httpAuth, req);
    res.json(await versions.list(req.query, credentials));
  });

  router.get('/rubric/versions/:version', async (req, res) => {
    const credentials = await readerCredentials(httpAuth, req);
    res.json(await versions.version(Number(req.params.version), credentials));
  });

  router.get('/rubric/versions/:version/diff', async (req, res) => {
    const credentials = await readerCredentials(httpAuth, req);
    const from = Number(req.params.version);
    res.json(await versions.diff(from, Number(req.query.to), credentials));
  });
}
