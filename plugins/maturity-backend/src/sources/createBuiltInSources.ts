import {
  AuthService,
  LoggerService,
  RootConfigService,
  UrlReaderService,
} from '@backstage/backend-plugin-api';
import { CatalogService } from '@backstage/plugin-catalog-node';
import { EvidenceSource } from '@cairn/backstage-plugin-maturity-node';
import { Knex } from 'knex';
import { DatabaseRepositoryCache } from '../repository/DatabaseRepositoryCache';
import { RepositorySource } from '../repository/RepositorySource';
import { CatalogSource } from './catalog/CatalogSource';
import { createHttpSources } from './http/createHttpSources';

/**
 * What the built-in sources need of the plugin that runs them.
 *
 * @internal
 */
export interface BuiltInSourcesOptions {
  /** Read for `maturity.repository`, `maturity.sources` and `integrations`. */
  config: RootConfigService;
  /** Ids of the sources that modules have added. */
  taken: readonly string[];
  logger: LoggerService;
  catalog: CatalogService;
  auth: AuthService;
  urlReader: UrlReaderService;
  /** The plugin's own database, with its migrations applied. */
  knex: Knex;
}

/**
 * The evidence sources that come with the plugin: the catalog, the repositories it points to, and those that are
 * configured.
 *
 * @throws InputError if `maturity.repository` holds a number that makes no sense
 * @internal
 */
export function createBuiltInSources(
  options: BuiltInSourcesOptions,
): EvidenceSource[] {
  const { config, catalog, auth, urlReader, knex, logger } = options;
  const sources: EvidenceSource[] = [
    CatalogSource.create({ catalog, auth }),
    RepositorySource.create({
      config,
      urlReader,
      cache: DatabaseRepositoryCache.create({ knex }),
    }),
  ];
  const taken = [...options.taken, ...sources.map(({ id }) => id)];
  return [...sources, ...createHttpSources({ config, taken, logger })];
}
