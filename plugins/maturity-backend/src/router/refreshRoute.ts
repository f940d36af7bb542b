import { maturityRefreshPermission } from '@cairn/backstage-plugin-maturity-common';
import { Request } from 'express';
import { MaturityRouter } from '../schema';
import { RouterOptions } from './createRouter';
import { refOf } from './entityRoutes';

/**
 * Collecting the evidence of one entity again. It changes what is stored, so it takes a person: a service passes every
 * permission check, and a permission alone would protect nothing.
 *
 * @internal
 */
export function refreshRoute(
  router: MaturityRouter,
  { refresher, httpAuth, auditor }: RouterOptions,
): void {
  router.post('/entities/:kind/:namespace/:name/refresh', async (req, res) => {
    const request = req as unknown as Request;
    const entityRef = refOf(req.params).toLowerCase();
    const caller = await httpAuth.credentials(request);
    const audit = await auditor.createEvent({
      eventId: 'evidence-refresh',
      severityLevel: 'medium',
      request,
      meta: {
        entityRef,
        permission: maturityRefreshPermission.name,
        ...actorOf(caller.principal),
      },
    });
    try {
      const credentials = await httpAuth.credentials(request, {
        allow: ['user'],
      });
      const detail = await refresher.refresh(entityRef, credentials);
      await audit.success({
        meta: { rubricVersion: detail.rubric.version },
      });
      res.json(detail);
    } catch (error) {
      await audit.fail({ error: error as Error });
      throw error;
    }
  });
}

/** Who asks, and through whom if through somebody. */
function actorOf(principal: unknown): { actor: string; through?: string } {
  const { type, userEntityRef, subject, actor } = principal as {
    type: string;
    userEntityRef?: string;
    subject?: string;
    actor?: { subject: string };
  };
  return {
    actor: userEntityRef ?? subject ?? type,
    ...(actor && { through: actor.subject }),
  };
}
