import {
  catalogEntityReadPermission,
  catalogEntityRefreshPermission,
} from '@backstage/plugin-catalog-common/alpha';
import { Permission } from '@backstage/plugin-permission-common';
import {
  maturityCampaignManagePermission,
  maturityDisputeAnswerPermission,
  maturityDisputeOpenPermission,
  maturityExemptionDecidePermission,
  maturityExemptionRequestPermission,
  maturityHealthReadPermission,
  maturityReadPermission,
  maturityRefreshPermission,
  maturityRubricDraftPermission,
  maturityRubricPublishPermission,
} from '@cairn/backstage-plugin-maturity-common';
import { Role } from './roles';

/**
 * What a cell of the table says. `open` is every entity that is not labeled confidential, and what one owns; `own`
 * is what one owns. Both are asked of entities only.
 *
 * @internal
 */
export type Rule = 'allow' | 'deny' | 'open' | 'own';

/**
 * What the columns of the table are about.
 *
 * @internal
 */
export type Area =
  | 'readEntities'
  | 'refreshEntities'
  | 'readMaturity'
  | 'refreshEvidence'
  | 'readHealth'
  | 'proposeMaturity'
  | 'governMaturity'
  | 'otherReads'
  | 'otherChanges';

/**
 * The whole policy.
 *
 * @internal
 */
// prettier-ignore
export const POLICY: Record<Role, Record<Area, Rule>> = {
  'platform-engineer': { readEntities: 'allow', refreshEntities: 'allow', readMaturity: 'allow', refreshEvidence: 'allow', readHealth: 'allow', proposeMaturity: 'allow', governMaturity: 'allow', otherReads: 'allow', otherChanges: 'allow' },
  'developer':         { readEntities: 'open',  refreshEntities: 'own',   readMaturity: 'allow', refreshEvidence: 'allow', readHealth: 'deny',  proposeMaturity: 'allow', governMaturity: 'deny',  otherReads: 'allow', otherChanges: 'deny'  },
  'finance':           { readEntities: 'open',  refreshEntities: 'deny',  readMaturity: 'allow', refreshEvidence: 'deny',  readHealth: 'deny',  proposeMaturity: 'deny',  governMaturity: 'deny',  otherReads: 'allow', otherChanges: 'deny'  },
  'auditor':           { readEntities: 'allow', refreshEntities: 'deny',  readMaturity: 'allow', refreshEvidence: 'deny',  readHealth: 'allow', proposeMaturity: 'deny',  governMaturity: 'deny',  otherReads: 'allow', otherChanges: 'deny'  },
  'guest':             { readEntities: 'deny',  refreshEntities: 'deny',  readMaturity: 'deny',  refreshEvidence: 'deny',  readHealth: 'deny',  proposeMaturity: 'deny',  governMaturity: 'deny',  otherReads: 'deny',  otherChanges: 'deny'  },
};

const AREA_OF_PERMISSION: ReadonlyMap<string, Area> = new Map([
  [catalogEntityReadPermission.name, 'readEntities'],
  [catalogEntityRefreshPermission.name, 'refreshEntities'],
  [maturityReadPermission.name, 'readMaturity'],
  [maturityRefreshPermission.name, 'refreshEvidence'],
  [maturityHealthReadPermission.name, 'readHealth'],
  [maturityRubricDraftPermission.name, 'proposeMaturity'],
  [maturityExemptionRequestPermission.name, 'proposeMaturity'],
  [maturityDisputeOpenPermission.name, 'proposeMaturity'],
  [maturityRubricPublishPermission.name, 'governMaturity'],
  [maturityExemptionDecidePermission.name, 'governMaturity'],
  [maturityDisputeAnswerPermission.name, 'governMaturity'],
  [maturityCampaignManagePermission.name, 'governMaturity'],
]);

/**
 * The column that a permission falls under. A permission that the table does not know counts by its action, and as a
 * change when it does not say.
 *
 * @internal
 */
export function areaOf(permission: Permission): Area {
  return (
    AREA_OF_PERMISSION.get(permission.name) ??
    (permission.attributes.action === 'read' ? 'otherReads' : 'otherChanges')
  );
}
