import {
  coreServices,
  createBackendPlugin,
} from '@backstage/backend-plugin-api';
import {
  actionsRegistryServiceRef,
  metricsServiceRef,
} from '@backstage/backend-plugin-api/alpha';
import { catalogServiceRef } from '@backstage/plugin-catalog-node';
import { notificationService } from '@backstage/plugin-notifications-node';
import { maturityPermissions } from '@cairn/backstage-plugin-maturity-common';
import { evidenceSourcesExtensionPoint } from '@cairn/backstage-plugin-maturity-node';
import { CatalogMirror } from '@cairn/catalog-mirror';
import { registerActions } from './actions';
import { createCampaigns } from './campaigns/createCampaigns';
import { readMaturityConfig } from './config/readMaturityConfig';
import { createPipeline } from './createPipeline';
import { createDrafts } from './drafts/createDrafts';
import { EvidenceSources } from './EvidenceSources';
import { Access } from './maturity/Access';
import { EntityRefresher } from './maturity/EntityRefresher';
import { createHistory } from './history/createHistory';
import { HealthReader } from './maturity/HealthReader';
import { MaturityReader } from './maturity/MaturityReader';
import { Notifier } from './notices/Notifier';
import { createPush } from './push/createPush';
import { PushClients } from './push/PushClients';
import { pushHealth } from './push/pushHealth';
import { PlatformReader } from './platform/PlatformReader';
import { createRequests } from './requests/createRequests';
import { createRouter } from './router';
import { RubricKeeper } from './rubric/RubricKeeper';
import { rubricPath } from './rubric/rubricPath';
import { RubricReader } from './rubric/RubricReader';
import { createBuiltInSources } from './sources';
import { createTechInsights } from './sources/techInsights/createTechInsights';
import { createStores } from './store/createStores';
import { migrate } from './store/migrate';
import { scheduleTasks } from './tasks/scheduleTasks';

/**
 * The backend of maturity: collects evidence of catalog entities, assesses them by a rubric, and answers how mature
 * they are.
 *
 * @public
 */
export const maturityPlugin = createBackendPlugin({
  pluginId: 'maturity',
  register(env) {
    const sources = new EvidenceSources();
    env.registerExtensionPoint(evidenceSourcesExtensionPoint, sources);

    env.registerInit({
      deps: {
        actionsRegistry: actionsRegistryServiceRef,
        auditor: coreServices.auditor,
        auth: coreServices.auth,
        catalog: catalogServiceRef,
        config: coreServices.rootConfig,
        database: coreServices.database,
        discovery: coreServices.discovery,
        httpAuth: coreServices.httpAuth,
        httpRouter: coreServices.httpRouter,
        logger: coreServices.logger,
        metrics: metricsServiceRef,
        notifications: notificationService,
        permissions: coreServices.permissions,
        permissionsRegistry: coreServices.permissionsRegistry,
        scheduler: coreServices.scheduler,
        urlReader: coreServices.urlReader,
        userInfo: coreServices.userInfo,
      },
      async init(services) {
        const { auth, catalog, database, logger, permissions } = services;
        const config = readMaturityConfig(services.config);

        const notifier = Notifier.create({
          notifications: services.notifications,
          logger,
          enabled: config.notices.enabled,
        });

        const knex = await database.getClient();
        const skipMigrations = database.migrations?.skip;
        if (!skipMigrations) {
          await migrate(knex);
        }
        const stores = createStores(knex);
        const mirror = await CatalogMirror.create({
          knex,
          catalog,
          auth,
          permissions,
          logger,
          skipMigrations,
        });
        sources.addEvidenceSource(
          ...createBuiltInSources({
            config: services.config,
            catalog,
            auth,
            discovery: services.discovery,
            urlReader: services.urlReader,
            knex,
            taken: sources.all.map(({ id }) => id),
            logger,
          }),
        );

        const pushClients = PushClients.create(config.push.clients);
        sources.addKeys(pushClients);

        const techInsights = createTechInsights(services);
        sources.addEvidenceSource(...techInsights.sources);
        sources.addKeys(techInsights.keys);

        const rubricReader = RubricReader.create({
          ...config.rubric,
          path: rubricPath(config.rubric.path),
          extend: config.rubric.extend.map(path => rubricPath(path)),
          further: techInsights,
        });
        const rubrics = RubricKeeper.create({
          store: stores.rubrics,
          files: stores.rubricFiles,
          drafts: stores.drafts,
          reader: rubricReader,
          reviewRequired: config.rubric.reviewRequired,
          logger,
        });
        await rubrics.refresh();
        const { assessor, collector, largerCollector, metrics } =
          createPipeline({
            stores,
            sources,
            rubrics,
            grace: config.grace,
            metrics: services.metrics,
            logger,
          });

        const access = Access.create({ mirror, permissions });
        const { userInfo } = services;
        const reader = MaturityReader.create({
          ...stores,
          access,
          auth,
          userInfo,
          rubrics,
        });
        const refresher = EntityRefresher.create({
          ...stores,
          access,
          mirror,
          collector,
          reader,
        });
        const platform = PlatformReader.create({
          access,
          reader,
          rubrics,
          shares: stores.targetShares,
        });
        const health = HealthReader.create({
          access,
          mirror,
          rubrics,
          health: stores.health,
          runs: stores.runs,
          sources: sources.all,
          pushed: () =>
            pushHealth({ clients: pushClients, records: stores.pushRecords }),
        });
        const requests = createRequests({
          access,
          reader,
          rubrics,
          assessor,
          stores,
          notifier,
          terms: config.exemptions,
          permissions,
          userInfo,
          logger,
        });
        const push = createPush({
          ...stores,
          config: config.push,
          clients: pushClients,
          collected: sources.all.map(({ id }) => id),
          assessor,
          grace: config.grace,
          httpAuth: services.httpAuth,
          auditor: services.auditor,
        });

        const campaigns = createCampaigns({
          stores,
          access,
          auth,
          userInfo,
          rubrics,
          notifier,
          config,
        });

        const drafts = createDrafts({
          access,
          stores,
          rubrics,
          rubricReader,
          assessor,
          knownKeys: sources.keys,
          logger,
        });

        services.permissionsRegistry.addPermissions(maturityPermissions);
        registerActions({
          actionsRegistry: services.actionsRegistry,
          reader,
          trial: drafts.trial,
        });
        services.httpRouter.use(push.router);
        services.httpRouter.use(
          createRouter({
            reader,
            campaigns,
            drafts,
            ...createHistory({ stores, access, rubrics }),
            platform,
            health,
            refresher,
            requests,
            httpAuth: services.httpAuth,
            auditor: services.auditor,
            logger,
          }),
        );
        await scheduleTasks({
          scheduler: services.scheduler,
          config,
          mirror,
          stores,
          rubrics,
          assessor,
          collector,
          largerCollector,
          campaigns,
          simulationQueue: drafts.simulationQueue,
          exemptionTask: requests.task,
          pushHealer: push.healer,
          metrics,
          logger,
        });
      },
    });
  },
});
