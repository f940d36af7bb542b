import { maturityRefreshPermission } from '@cairn/backstage-plugin-maturity-common';
import { Request } from 'express';
import { MaturityRouter } from '../schema';
import { ReadingEndpoints } from '../schema/endpoints/reading';
import { audited } from './audited';
import { RouterOptions } from './createRouter';
import { refOf } from './entityRoutes';

/**
 * Collecting the evidence of one entity again. It changes what is stored, so it takes a person: a service passes every
 * permission check, and a permission alone would protect nothing.
 *
 * @internal
 */
export function refreshRoute(
  router: MaturityRouter<ReadingEndpoints>,
  { refresher, httpAuth, auditor }: RouterOptions,
): void {
  router.post('/entities/:kind/:namespace/:name/refresh', async (req, res) => {
    const request = req as unknown as Request;
    const entityRef = refOf(req.params).toLowerCase();
    const detail = await audited({
      auditor,
      httpAuth,
      request,
      eventId: 'evidence-refresh',
      permission: maturityRefreshPermission,
      target: { entityRef },
      async run() {
        const credentials = await httpAuth.credentials(request, {
          allow: ['user'],
        });
        return refresher.refresh(entityRef, credentials);
      },
      outcome: ({ rubric }) => ({ rubricVersion: rubric.version }),
    });
    res.json(detail);
  });
}
