import {
  AuthService,
  BackstageCredentials,
  LoggerService,
  PermissionsService,
} from '@backstage/backend-plugin-api';
import {
  Entity,
  parseEntityRef,
  stringifyEntityRef,
} from '@backstage/catalog-model';
import { CatalogService } from '@backstage/plugin-catalog-node';
import { Knex } from 'knex';
import { migrate } from './database';
import { readEntities } from './readEntities';
import {
  MirrorStatus,
  readStatus,
  syncAll,
  SyncContext,
  syncEntities,
  SyncResult,
} from './sync';
import { decideVisibility, Visibility, VisibilityContext } from './visibility';

const DEFAULT_FALLBACK_LIMIT = 10_000;

/**
 * Options of {@link CatalogMirror.create}.
 *
 * @public
 */
export interface CatalogMirrorOptions {
  /** The client of the plugin's own database. */
  knex: Knex;
  /** Where entities come from (`catalogServiceRef`). */
  catalog: CatalogService;
  /** Gives the plugin's own credentials, with which the catalog is read. */
  auth: AuthService;
  /** Decides what a caller may see. */
  permissions: PermissionsService;
  /** Hears of held removals and of truncated visibility. */
  logger: LoggerService;
  /** The kinds that are mirrored; all but Location and Template unless given. */
  kinds?: readonly string[];
  /** For how many entities the catalog is asked where a permission rule is not one of its own; 10,000 unless given. */
  fallbackLimit?: number;
  /** Whether the tables are left alone, for instances that migrate their databases by other means. */
  skipMigrations?: boolean;
  /** The time, for tests. */
  clock?: () => Date;
}

/**
 * The entities of the catalog, mirrored in the database of a plugin, so that its queries can join, filter and count
 * them, and see no more of them than the caller may.
 *
 * @example
 * ```ts
 * const mirror = await CatalogMirror.create({
 *   knex: await database.getClient(),
 *   catalog,
 *   auth,
 *   permissions,
 *   logger,
 * });
 * await mirror.syncAll();
 *
 * const visible = await mirror.visibility(await httpAuth.credentials(request));
 * const rows = await visible.restrict(
 *   knex('results').select(),
 *   'results.entity_ref',
 * );
 * ```
 *
 * @public
 */
export class CatalogMirror {
  readonly #context: SyncContext & VisibilityContext;

  private constructor(context: SyncContext & VisibilityContext) {
    this.#context = context;
  }

  /** Brings the mirror's tables up to date and opens it. The entities come with the first {@link CatalogMirror.syncAll}. */
  static async create(options: CatalogMirrorOptions): Promise<CatalogMirror> {
    const { skipMigrations, fallbackLimit, clock, ...services } = options;
    if (!skipMigrations) {
      await migrate(options.knex);
    }
    return new CatalogMirror({
      ...services,
      limit: fallbackLimit ?? DEFAULT_FALLBACK_LIMIT,
      clock: clock ?? (() => new Date()),
    });
  }

  /**
   * Reads the whole catalog and writes what changed since the last sync. When it fails midway the mirror holds a mix
   * of older and newer entities, each of them whole, and {@link CatalogMirror.status} says why.
   *
   * Where a pass finds no entity at all, or misses more entities than it finds (and more than 20), the catalog may be
   * starting: nothing is removed until a pass at least ten minutes later misses them too.
   *
   * @param options - `signal` ends the sync between two pages
   */
  async syncAll(options: { signal?: AbortSignal } = {}): Promise<SyncResult> {
    return syncAll(this.#context, options);
  }

  /** Reads some entities from the catalog and writes what changed; one that the catalog does not have is removed. */
  async syncEntities(entityRefs: readonly string[]): Promise<SyncResult> {
    return syncEntities(this.#context, entityRefs);
  }

  /**
   * The mirrored entities, whole and with relations: all of them, or those of the given refs that the mirror has, in
   * the order of their refs. It knows no caller; restrict what you show by {@link CatalogMirror.visibility}.
   */
  async getEntities(entityRefs?: readonly string[]): Promise<Entity[]> {
    return readEntities(
      this.#context.knex,
      entityRefs?.map(ref => stringifyEntityRef(parseEntityRef(ref))),
    );
  }

  /** How fresh the mirror is. */
  async status(): Promise<MirrorStatus> {
    return readStatus(this.#context.knex);
  }

  /**
   * What a caller may see, by `catalog.entity.read`. The permission system is asked each time, with the caller's
   * credentials; the catalog is asked only where a rule is not one of its own.
   */
  async visibility(credentials: BackstageCredentials): Promise<Visibility> {
    return decideVisibility(this.#context, credentials);
  }
}
