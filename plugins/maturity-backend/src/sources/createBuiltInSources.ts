import {
  AuthService,
  DiscoveryService,
  LoggerService,
  RootConfigService,
  UrlReaderService,
} from '@backstage/backend-plugin-api';
import { CatalogService } from '@backstage/plugin-catalog-node';
import { EvidenceSource } from '@cairn/backstage-plugin-maturity-node';
import { Knex } from 'knex';
import { DatabaseRepositoryCache } from '../repository/DatabaseRepositoryCache';
import { RepositorySource } from '../repository/RepositorySource';
import { PlatformStore } from '../store/PlatformStore';
import { PopulationStore } from '../store/PopulationStore';
import { SourceAnswerStore } from '../store/SourceAnswerStore';
import { CatalogSource } from './catalog/CatalogSource';
import { GithubSource } from './github/GithubSource';
import { createHttpSources } from './http/createHttpSources';
import { createPlatformSource } from './platform/createPlatformSource';
import { PopulationSource } from './population/PopulationSource';

/** Theirs even in an instance where they are off. */
const RESERVED = ['github', 'tech-insights'];

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
  /** Finds the scaffolder, where it is installed. */
  discovery: DiscoveryService;
  urlReader: UrlReaderService;
  /** The plugin's own database, with its migrations applied. */
  knex: Knex;
}

/**
 * The evidence sources that come with the plugin: the catalog, the repositories it points to, what is
 * stored of services and of the platform, and those that are configured.
 *
 * @throws InputError if `maturity.repository` holds a number that makes no sense
 * @internal
 */
export function createBuiltInSources(
  options: BuiltInSourcesOptions,
): EvidenceSource[] {
  const { config, catalog, auth, discovery, urlReader, knex, logger } = options;
  const sources: EvidenceSource[] = [
    CatalogSource.create({ catalog, auth }),
    RepositorySource.create({
      config,
      urlReader,
      cache: DatabaseRepositoryCache.create({ knex }),
    }),
    PopulationSource.create({ store: PopulationStore.create({ knex }) }),
    createPlatformSource({
      store: PlatformStore.create({ knex }),
      catalog,
      auth,
      discovery,
    }),
  ];
  const github = GithubSource.create({
    config,
    answers: SourceAnswerStore.create(knex),
  });
  if (github) {
    sources.push(github);
  }
  const taken = [...options.taken, ...sources.map(({ id }) => id), ...RESERVED];
  return [...sources, ...createHttpSources({ config, taken, logger })];
}
