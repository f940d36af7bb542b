import {
  coreExtensionData,
  ExtensionBoundary,
  PageBlueprint,
  SubPageBlueprint,
} from '@backstage/frontend-plugin-api';
import { maturityHealthReadPermission } from '@cairn/backstage-plugin-maturity-common';
import { RiLandscapeLine } from '@remixicon/react';
import { rootRouteRef } from '../routes';

/**
 * The page; it has no content but its sub-pages. Health is missing among them for those who may not see it, and
 * whoever follows a link to it is told so below the tabs, where there would be nothing.
 */
export const maturityPage = PageBlueprint.makeWithOverrides({
  factory(originalFactory, { inputs, node }) {
    const page = originalFactory(
      {
        path: '/maturity',
        title: 'Maturity',
        icon: <RiLandscapeLine />,
        routeRef: rootRouteRef,
      },
      { inputs },
    );
    return [
      ...[...page].filter(({ id }) => id !== coreExtensionData.reactElement.id),
      coreExtensionData.reactElement(
        <>
          {page.get(coreExtensionData.reactElement)}
          {ExtensionBoundary.lazy(node, () =>
            import('../components/HealthPage').then(m => <m.HealthForbidden />),
          )}
        </>,
      ),
    ];
  },
});

/** Shares at target, the platform as a matrix, and what nobody knows. The first page, to which `/maturity` leads. */
export const platformSubPage = SubPageBlueprint.make({
  name: 'platform',
  params: {
    path: 'platform',
    title: 'Platform',
    loader: () =>
      import('../components/PlatformPage').then(m => <m.PlatformPage />),
  },
});

/** Who stands where: shares at target and distributions, for all and team by team, now or then. */
export const teamsSubPage = SubPageBlueprint.make({
  name: 'teams',
  params: {
    path: 'teams',
    title: 'Teams',
    loader: () => import('../components/TeamsPage').then(m => <m.TeamsPage />),
  },
});

/** The table of entities. */
export const entitiesSubPage = SubPageBlueprint.make({
  name: 'entities',
  params: {
    path: 'entities',
    title: 'Entities',
    loader: () =>
      import('../components/EntitiesPage').then(m => <m.EntitiesPage />),
  },
});

/** How entities came to stand as they do. */
export const trendsSubPage = SubPageBlueprint.make({
  name: 'trends',
  params: {
    path: 'trends',
    title: 'Trends',
    loader: () =>
      import('../components/TrendsPage').then(m => <m.TrendsPage />),
  },
});

/** What is asked, of whom, and why. */
export const rubricSubPage = SubPageBlueprint.make({
  name: 'rubric',
  params: {
    path: 'rubric',
    title: 'Rubric',
    loader: () =>
      import('../components/RubricPage').then(m => <m.RubricPage />),
  },
});

/** What people set out to reach, how far they are, and the monthly report. */
export const campaignsSubPage = SubPageBlueprint.make({
  name: 'campaigns',
  params: {
    path: 'campaigns',
    title: 'Campaigns',
    loader: () =>
      import('../components/CampaignsPage').then(m => <m.CampaignsPage />),
  },
});

/** What is asked for, and what was decided. */
export const requestsSubPage = SubPageBlueprint.make({
  name: 'requests',
  params: {
    path: 'requests',
    title: 'Requests',
    loader: () =>
      import('../components/RequestsPage').then(m => <m.RequestsPage />),
  },
});

/** How sources and criteria fare; there only for those who may see it. */
export const healthSubPage = SubPageBlueprint.make({
  name: 'health',
  if: {
    permissions: { $contains: `${maturityHealthReadPermission.name}#read` },
  },
  params: {
    path: 'health',
    title: 'Health',
    loader: () =>
      import('../components/HealthPage').then(m => <m.HealthPage />),
  },
});
