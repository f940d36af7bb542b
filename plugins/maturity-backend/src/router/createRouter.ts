import {
  AuditorService,
  HttpAuthService,
  LoggerService,
} from '@backstage/backend-plugin-api';
import { Router } from 'express';
import { Campaigns } from '../campaigns/createCampaigns';
import { Drafts } from '../drafts/createDrafts';
import { History } from '../history/createHistory';
import { EntityRefresher } from '../maturity/EntityRefresher';
import { HealthReader } from '../maturity/HealthReader';
import { MaturityReader } from '../maturity/MaturityReader';
import { PlatformReader } from '../platform/PlatformReader';
import { Requests } from '../requests/createRequests';
import { createMaturityRouter, routesOf } from '../schema';
import { disputeRoutes } from './disputeRoutes';
import { draftRoutes } from './draftRoutes';
import { campaignRoutes } from './campaignRoutes';
import { entitiesCsvRoute } from './entitiesCsvRoute';
import { entityRoutes } from './entityRoutes';
import { exemptionRoutes } from './exemptionRoutes';
import { healthRoute } from './healthRoute';
import { historyRoutes } from './historyRoutes';
import { listRoutes } from './listRoutes';
import { nameRefusedValues } from './nameRefusedValues';
import { platformRoutes } from './platformRoutes';
import { refreshRoute } from './refreshRoute';
import { refuseNulInQuery } from './refuseNulInQuery';
import { requestRoutes } from './requestRoutes';
import { reportRoute } from './reportRoute';
import { rubricRoute } from './rubricRoute';
import { simulationRoutes } from './simulationRoutes';
import { versionRoutes } from './versionRoutes';

/**
 * What routes are made of.
 *
 * @internal
 */
export interface RouterOptions extends History {
  campaigns: Pick<Campaigns, 'campaignReader' | 'campaignKeeper' | 'reports'>;
  drafts: Pick<
    Drafts,
    'book' | 'desk' | 'review' | 'patches' | 'simulations' | 'versions'
  >;
  reader: MaturityReader;
  health: HealthReader;
  platform: PlatformReader;
  refresher: EntityRefresher;
  requests: Requests;
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
  versionRoutes(routesOf(router), options);
  draftRoutes(routesOf(router), options);
  simulationRoutes(routesOf(router), options);
  listRoutes(routesOf(router), options);
  historyRoutes(routesOf(router), options);
  entitiesCsvRoute(routesOf(router), options);
  entityRoutes(routesOf(router), options);
  refreshRoute(routesOf(router), options);
  exemptionRoutes(routesOf(router), options);
  disputeRoutes(routesOf(router), options);
  requestRoutes(routesOf(router), options);
  platformRoutes(routesOf(router), options);
  healthRoute(routesOf(router), options);
  campaignRoutes(routesOf(router), options);
  reportRoute(routesOf(router), options);
  router.use(nameRefusedValues);
  return router;
}
