import { createFrontendPlugin } from '@backstage/frontend-plugin-api';
import { RiLandscapeLine } from '@remixicon/react';
import {
  createFromTemplateRouteRef,
  entityContentRouteRef,
  rootRouteRef,
} from '../routes';
import { maturityApi } from './api';
import {
  entityMaturityCard,
  entityMaturityContent,
  populationMaturityCard,
} from './entity';
import { needsMeWidget } from './home';
import {
  campaignsSubPage,
  entitiesSubPage,
  healthSubPage,
  maturityPage,
  platformSubPage,
  requestsSubPage,
  rubricSubPage,
  teamsSubPage,
  trendsSubPage,
} from './pages';

/**
 * Maturity on entity pages, a page over all of it, and a home widget.
 *
 * @alpha
 */
export const maturityPlugin = createFrontendPlugin({
  pluginId: 'maturity',
  title: 'Maturity',
  icon: <RiLandscapeLine />,
  info: { packageJson: () => import('../../package.json') },
  routes: { root: rootRouteRef, entityContent: entityContentRouteRef },
  externalRoutes: { createFromTemplate: createFromTemplateRouteRef },
  extensions: [
    maturityApi,
    maturityPage,
    platformSubPage,
    teamsSubPage,
    entitiesSubPage,
    trendsSubPage,
    rubricSubPage,
    campaignsSubPage,
    requestsSubPage,
    healthSubPage,
    entityMaturityCard,
    entityMaturityContent,
    populationMaturityCard,
    needsMeWidget,
  ],
});
