import {
  catalogConditions,
  createCatalogConditionalDecision,
} from '@backstage/plugin-catalog-backend/alpha';
import { RESOURCE_TYPE_CATALOG_ENTITY } from '@backstage/plugin-catalog-common/alpha';
import {
  AuthorizeResult,
  Permission,
  PolicyDecision,
  isResourcePermission,
} from '@backstage/plugin-permission-common';
import {
  PermissionPolicy,
  PolicyQuery,
  PolicyQueryUser,
} from '@backstage/plugin-permission-node';
import { roleOf } from './roles';
import { POLICY, Rule, areaOf } from './table';

/** The label that hides an entity from whoever does not own it. */
const CONFIDENTIAL = { label: 'cairn.dev/confidential', value: 'true' };

/**
 * Answers from the table in `table.ts`.
 *
 * @internal
 */
export class TablePolicy implements PermissionPolicy {
  async handle(
    { permission }: PolicyQuery,
    user?: PolicyQueryUser,
  ): Promise<PolicyDecision> {
    const refs = user?.info.ownershipEntityRefs ?? [];
    return decide(POLICY[roleOf(refs)][areaOf(permission)], permission, refs);
  }
}

function decide(
  rule: Rule,
  permission: Permission,
  claims: string[],
): PolicyDecision {
  if (rule === 'allow') {
    return { result: AuthorizeResult.ALLOW };
  }
  if (
    rule === 'deny' ||
    !isResourcePermission(permission, RESOURCE_TYPE_CATALOG_ENTITY)
  ) {
    return { result: AuthorizeResult.DENY };
  }
  const owned = catalogConditions.isEntityOwner({ claims });
  return createCatalogConditionalDecision(
    permission,
    rule === 'own'
      ? owned
      : { anyOf: [{ not: catalogConditions.hasLabel(CONFIDENTIAL) }, owned] },
  );
}
