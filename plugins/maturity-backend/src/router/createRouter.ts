import {
  AuditorService,
  HttpAuthService,
  LoggerService,
} from '@backstage/backend-plugin-api';
import { Router } from 'express';
import { History } from '../history/createHistory';
import { EntityRefresher } from '../maturity/EntityRefresher';
import { HealthReader } from '../maturity/HealthReader';
import { MaturityReader } from '../maturity/MaturityReader';
import { PlatformReader } from '../platform/PlatformReader';
import { createMaturityRouter, routesOf } from '../schema';
import { entitiesCsvRoute } from './entitiesCsvRoute';
import { entityRoutes } from './entityRoutes';
import { healthRoute } from './healthRoute';
import { historyRoutes } from './historyRoutes';
import { listRoutes } from './listRoutes';
import { nameRefusedValues } from './nameRefusedValues';
import { platformRoutes } from './platformRoutes';
import { refreshRoute } from './refreshRoute';
import { refuseNulInQuery } from './refuseNulInQuery';
import { rubricRoute } from './rubricRoute';

/**
 * What routes are made of.
 *
 * @internal
 */
export interface RouterOptions extends History {
  reader: MaturityReader;
  health: HealthReader;
  platform: PlatformReader;
  refresher: EntityRefresher;
  httpAuth: HttpAuthService;
  auditor: AuditorService;
  logger: LoggerService;
}

/** @internal */
export function createRouter(options: RouterOptions): Router {
  const router: Router = createMaturityRouter({
    logger: options.logger,
  });
  router.use(refuseNulInQuery);
  rubricRoute(routesOf(router), options);
  listRoutes(routesOf(router), options);
  historyRoutes(routesOf(router), options);
  entitiesCsvRoute(routesOf(router), options);
  entityRoutes(routesOf(router), options);
  refreshRoute(routesOf(router), options);
  platformRoutes(routesOf(router), options);
  healthRoute(routesOf(router), options);
  router.use(nameRefusedValues);
  return router;
}
