import { MaturityRouter } from '../schema';
import { ReadingEndpoints } from '../schema/endpoints/reading';
import { RouterOptions } from './createRouter';
import { readerCredentials } from './readerCredentials';

/**
 * The entity page: where one entity stands or stood, and how it came there.
 *
 * @internal
 */
export function entityRoutes(
  router: MaturityRouter<ReadingEndpoints>,
  { reader, entityHistory, httpAuth }: RouterOptions,
): void {
  router.get('/entities/:kind/:namespace/:name', async (req, res) => {
    const credentials = await readerCredentials(httpAuth, req);
    const { asOf } = req.query;
    const entityRef = refOf(req.params);
    res.json(
      asOf === undefined
        ? await reader.entity(entityRef, credentials)
        : await entityHistory.entityAsOf(entityRef, asOf, credentials),
    );
  });

  router.get(
    '/entities/:kind/:namespace/:name/transitions',
    async (req, res) => {
      const credentials = await readerCredentials(httpAuth, req);
      res.json(
        await reader.transitions(refOf(req.params), req.query, credentials),
      );
    },
  );
}

/**
 * The entity ref that a path names.
 *
 * @internal
 */
export function refOf(path: {
  kind: string;
  namespace: string;
  name: string;
}): string {
  return `${path.kind}:${path.namespace}/${path.name}`;
}
