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
 * Write drafts of the rubric and see whom they would move.
 *
 * @public
 */
export const maturityRubricDraftPermission = createPermission({
  name: 'maturity.rubric.draft',
  attributes: { action: 'create' },
});

/**
 * Review a draft that somebody else wrote, and publish it.
 *
 * @public
 */
export const maturityRubricPublishPermission = createPermission({
  name: 'maturity.rubric.publish',
  attributes: { action: 'update' },
});

/**
 * Ask for an exemption from a criterion, or for its renewal.
 *
 * @public
 */
export const maturityExemptionRequestPermission = createPermission({
  name: 'maturity.exemption.request',
  attributes: { action: 'create' },
});

/**
 * Grant, refuse and revoke exemptions of entities that one does not own.
 *
 * @public
 */
export const maturityExemptionDecidePermission = createPermission({
  name: 'maturity.exemption.decide',
  attributes: { action: 'update' },
});

/**
 * Say that a result is wrong.
 *
 * @public
 */
export const maturityDisputeOpenPermission = createPermission({
  name: 'maturity.dispute.open',
  attributes: { action: 'create' },
});

/**
 * Answer those who say that a result is wrong. The owners of the criterion may answer without it.
 *
 * @public
 */
export const maturityDisputeAnswerPermission = createPermission({
  name: 'maturity.dispute.answer',
  attributes: { action: 'update' },
});

/**
 * Open, change and close campaigns.
 *
 * @public
 */
export const maturityCampaignManagePermission = createPermission({
  name: 'maturity.campaign.manage',
  attributes: { action: 'update' },
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
  maturityRubricDraftPermission,
  maturityRubricPublishPermission,
  maturityExemptionRequestPermission,
  maturityExemptionDecidePermission,
  maturityDisputeOpenPermission,
  maturityDisputeAnswerPermission,
  maturityCampaignManagePermission,
];
