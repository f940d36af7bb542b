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

/** Shares at target and distributions, for all and team by team. */
export const overviewSubPage = SubPageBlueprint.make({
  name: 'overview',
  params: {
    path: 'overview',
    title: 'Overview',
    loader: () =>
      import('../components/OverviewPage').then(m => <m.OverviewPage />),
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
