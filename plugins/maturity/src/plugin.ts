import {
  createApiFactory,
  createComponentExtension,
  createPlugin,
  createRoutableExtension,
  discoveryApiRef,
  fetchApiRef,
} from '@backstage/core-plugin-api';
import { MaturityClient } from '@cairn/backstage-plugin-maturity-common';
import { maturityApiRef } from './api';
import {
  createFromTemplateRouteRef,
  entityContentRouteRef,
  rootRouteRef,
} from './routes';

/**
 * The maturity plugin for the classic frontend system. The new one loads it from `./alpha`.
 *
 * @public
 */
export const maturityPlugin = createPlugin({
  id: 'maturity',
  apis: [
    createApiFactory({
      api: maturityApiRef,
      deps: { discoveryApi: discoveryApiRef, fetchApi: fetchApiRef },
      factory: options => MaturityClient.create(options),
    }),
  ],
  routes: { root: rootRouteRef, entityContent: entityContentRouteRef },
  externalRoutes: { createFromTemplate: createFromTemplateRouteRef },
});

/**
 * The page with all its tabs. Mount it at `/maturity`.
 *
 * @public
 */
export const MaturityPage: () => JSX.Element = maturityPlugin.provide(
  createRoutableExtension({
    name: 'MaturityPage',
    component: () =>
      import('./components/MaturityPage').then(m => m.MaturityPage),
    mountPoint: rootRouteRef,
  }),
);

/**
 * The tab of an entity. Mount it at `/maturity`: the card and the table of entities link there.
 *
 * @public
 */
export const EntityMaturityContent: () => JSX.Element = maturityPlugin.provide(
  createRoutableExtension({
    name: 'EntityMaturityContent',
    component: () =>
      import('./components/EntityContent').then(m => m.EntityMaturityContent),
    mountPoint: entityContentRouteRef,
  }),
);

/**
 * The card on the overview of an entity.
 *
 * @public
 */
export const EntityMaturityCard: () => JSX.Element = maturityPlugin.provide(
  createComponentExtension({
    name: 'EntityMaturityCard',
    component: {
      lazy: () =>
        import('./components/EntityCard').then(m => m.EntityMaturityCard),
    },
  }),
);

/**
 * The card on the overview of a group, a system or a domain: what it holds.
 *
 * @public
 */
export const PopulationMaturityCard: () => JSX.Element = maturityPlugin.provide(
  createComponentExtension({
    name: 'PopulationMaturityCard',
    component: {
      lazy: () => import('./components/TeamCard').then(m => m.PopulationCard),
    },
  }),
);

/**
 * What needs the person who is signed in, for a home page.
 *
 * @public
 */
export const HomeMaturityCard: () => JSX.Element = maturityPlugin.provide(
  createComponentExtension({
    name: 'HomeMaturityCard',
    component: {
      lazy: () =>
        import('./components/HomeWidget').then(m => m.HomeMaturityCard),
    },
  }),
);
