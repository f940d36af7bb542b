import {
  AuthService,
  BackstageCredentials,
  LoggerService,
  PermissionsService,
} from '@backstage/backend-plugin-api';
import { catalogEntityReadPermission } from '@backstage/plugin-catalog-common/alpha';
import { CatalogService } from '@backstage/plugin-catalog-node';
import {
  AuthorizeResult,
  ConditionalPolicyDecision,
} from '@backstage/plugin-permission-common';
import { Knex } from 'knex';
import { whereRefIn } from '../sql';
import { toSearchCriteria, whereCriteria } from './searchCriteria';
import { createVisibility, Visibility } from './Visibility';
import { visibleRefs } from './visibleRefs';

/** What a visibility is decided with. */
export interface VisibilityContext {
  knex: Knex;
  catalog: CatalogService;
  auth: AuthService;
  permissions: PermissionsService;
  logger: LoggerService;
  kinds?: readonly string[];
  /** For how many entities the catalog is asked where a rule is unknown. */
  limit: number;
}

/** Asks what somebody may read in the catalog, and turns the answer into a visibility. */
export async function decideVisibility(
  context: VisibilityContext,
  credentials: BackstageCredentials,
): Promise<Visibility> {
  const { knex, permissions } = context;
  if (await isOurselves(context, credentials)) {
    return createVisibility({ knex, scope: 'all' });
  }

  const [decision] = await permissions.authorizeConditional(
    [{ permission: catalogEntityReadPermission }],
    { credentials },
  );
  switch (decision.result) {
    case AuthorizeResult.ALLOW:
      return createVisibility({ knex, scope: 'all' });
    case AuthorizeResult.CONDITIONAL:
      return conditionalVisibility(context, credentials, decision);
    default:
      return createVisibility({
        knex,
        scope: 'none',
        where: query => query.whereRaw('1 = 0'),
      });
  }
}

/**
 * The plugin that owns the database has read every mirrored entity as itself, so its own credentials pass. Other
 * plugins do not by being services: the permission system decides about them and about their access restrictions.
 */
async function isOurselves(
  { auth }: VisibilityContext,
  credentials: BackstageCredentials,
): Promise<boolean> {
  if (!auth.isPrincipal(credentials, 'service')) {
    return false;
  }
  const { principal } = await auth.getOwnServiceCredentials();
  return (
    credentials.principal.subject === principal.subject &&
    credentials.principal.accessRestrictions === undefined
  );
}

async function conditionalVisibility(
  context: VisibilityContext,
  credentials: BackstageCredentials,
  decision: ConditionalPolicyDecision,
): Promise<Visibility> {
  const { knex, logger, limit } = context;
  const criteria = toSearchCriteria(decision.conditions);
  if (criteria) {
    return createVisibility({
      knex,
      scope: 'some',
      where: (query, column) => whereCriteria(query, column, criteria),
    });
  }

  const { refs, truncated } = await visibleRefs({ ...context, credentials });
  if (truncated) {
    logger.warn(
      `The permission policy uses a catalog rule that cannot be translated to SQL, and its answer has more than ${limit} entities; the rest is hidden. Use the catalog's own rules, or raise the limit`,
    );
  }
  return createVisibility({
    knex,
    scope: 'some',
    truncated,
    where: (query, column) => whereRefIn(query, column, refs),
  });
}
