import {
  createExternalRouteRef,
  createRouteRef,
} from '@backstage/core-plugin-api';

/**
 * The maturity page.
 *
 * @public
 */
export const rootRouteRef = createRouteRef({ id: 'maturity' });

/**
 * The maturity tab of an entity.
 *
 * @public
 */
export const entityContentRouteRef = createRouteRef({
  id: 'maturity:entity',
});

/**
 * Where a template is filled in and run; bound to the scaffolder where that is installed.
 *
 * @public
 */
export const createFromTemplateRouteRef = createExternalRouteRef({
  id: 'create-from-template',
  optional: true,
  params: ['namespace', 'templateName'],
  defaultTarget: 'scaffolder.selectedTemplate',
});

/**
 * The path of the tab below an entity. A link from one entity to the tab of another needs it, because a route ref
 * resolves only below the entity that is open.
 */
export const ENTITY_CONTENT_PATH = 'maturity';

/** Paths of the sub-pages below the page. */
export const SUB_PAGES = [
  'platform',
  'teams',
  'entities',
  'trends',
  'rubric',
  'campaigns',
  'requests',
  'health',
] as const;

/** One of the sub-pages. */
export type SubPage = (typeof SUB_PAGES)[number];
