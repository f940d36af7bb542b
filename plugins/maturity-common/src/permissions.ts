import { createPermission } from '@backstage/plugin-permission-common';

/**
 * Read levels, results and evidence of entities that the caller may see in the catalog.
 *
 * @public
 */
export const maturityReadPermission = createPermission({
  name: 'maturity.assessment.read',
  attributes: { action: 'read' },
});

/**
 * Collect the evidence of one entity again, now.
 *
 * @public
 */
export const maturityRefreshPermission = createPermission({
  name: 'maturity.evidence.refresh',
  attributes: { action: 'update' },
});

/**
 * Read how sources, criteria and the rubric fare over the whole population. It counts entities that the caller may
 * not see, so it is for those who run the platform.
 *
 * @public
 */
export const maturityHealthReadPermission = createPermission({
  name: 'maturity.health.read',
  attributes: { action: 'read' },
});

/**
 * All permissions of this plugin.
 *
 * @public
 */
export const maturityPermissions = [
  maturityReadPermission,
  maturityRefreshPermission,
  maturityHealthReadPermission,
];
