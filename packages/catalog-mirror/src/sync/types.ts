import { AuthService, LoggerService } from '@backstage/backend-plugin-api';
import { CatalogService } from '@backstage/plugin-catalog-node';
import { Knex } from 'knex';

/** What a sync works with. */
export interface SyncContext {
  knex: Knex;
  catalog: CatalogService;
  auth: AuthService;
  logger: LoggerService;
  kinds?: readonly string[];
  clock(): Date;
}

/**
 * What a sync did.
 *
 * @public
 */
export interface SyncResult {
  /** The entities that are new, or whose content or relations changed. */
  changed: string[];
  /** The entities that the catalog no longer has; the mirror has dropped them with all their rows. */
  removed: string[];
}
