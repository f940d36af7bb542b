import {
  AuthService,
  RootConfigService,
  UrlReaderService,
} from '@backstage/backend-plugin-api';
import { CatalogService } from '@backstage/plugin-catalog-node';
import { EvidenceSource } from '@cairn/backstage-plugin-maturity-node';
import { Knex } from 'knex';
import { DatabaseRepositoryCache } from '../repository/DatabaseRepositoryCache';
import { RepositorySource } from '../repository/RepositorySource';
import { CatalogSource } from './catalog/CatalogSource';

/**
 * What the built-in sources need of the plugin that runs them.
 *
 * @internal
 */
export interface BuiltInSourcesOptions {
  /** Read for `maturity.repository` and `integrations`. */
  config: RootConfigService;
  catalog: CatalogService;
  auth: AuthService;
  urlReader: UrlReaderService;
  /** The plugin's own database, with its migrations applied. */
  knex: Knex;
}

/**
 * The evidence sources that come with the plugin: the catalog, and the repositories it points to.
 *
 * @throws InputError if `maturity.repository` holds a number that makes no sense
 * @internal
 */
export function createBuiltInSources(
  options: BuiltInSourcesOptions,
): EvidenceSource[] {
  const { config, catalog, auth, urlReader, knex } = options;
  return [
    CatalogSource.create({ catalog, auth }),
    RepositorySource.create({
      config,
      urlReader,
      cache: DatabaseRepositoryCache.create({ knex }),
    }),
  ];
}
