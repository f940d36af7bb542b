import {
  AuditorService,
  HttpAuthService,
  LoggerService,
} from '@backstage/backend-plugin-api';
import { Router } from 'express';
import { EntityRefresher } from '../maturity/EntityRefresher';
import { HealthReader } from '../maturity/HealthReader';
import { MaturityReader } from '../maturity/MaturityReader';
import { createMaturityRouter, MaturityRouter } from '../schema';
import { entitiesCsvRoute } from './entitiesCsvRoute';
import { entityRoutes } from './entityRoutes';
import { healthRoute } from './healthRoute';
import { listRoutes } from './listRoutes';
import { nameRefusedValues } from './nameRefusedValues';
import { refreshRoute } from './refreshRoute';
import { refuseNulInQuery } from './refuseNulInQuery';
import { rubricRoute } from './rubricRoute';

/**
 * What routes are made of.
 *
 * @internal
 */
export interface RouterOptions {
  reader: MaturityReader;
  health: HealthReader;
  refresher: EntityRefresher;
  httpAuth: HttpAuthService;
  auditor: AuditorService;
  logger: LoggerService;
}

/** @internal */
export function createRouter(options: RouterOptions): Router {
  const router: MaturityRouter = createMaturityRouter({
    logger: options.logger,
  });
  router.use(refuseNulInQuery);
  rubricRoute(router, options);
  listRoutes(router, options);
  entitiesCsvRoute(router, options);
  entityRoutes(router, options);
  refreshRoute(router, options);
  healthRoute(router, options);
  router.use(nameRefusedValues);
  return router;
}
