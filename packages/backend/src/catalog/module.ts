import { resolve } from 'node:path';
import {
  coreServices,
  createBackendModule,
} from '@backstage/backend-plugin-api';
import { Config } from '@backstage/config';
import { catalogProcessingExtensionPoint } from '@backstage/plugin-catalog-node';
import { findCheckout } from '../checkout';
import { createExamplesSnapshot } from '../examples';
import { createScaleSnapshot } from '../scale';
import { createWorkspaceSnapshot } from '../workspace';
import { EntitySnapshot, SnapshotProvider } from './SnapshotProvider';

/**
 * Fills the catalog: the example organization, this repository's own packages and, by a flag, a generated
 * organization. Each is absent unless configured under `demo`.
 *
 * @internal
 */
export const demoCatalogModule = createBackendModule({
  pluginId: 'catalog',
  moduleId: 'cairn-demo',
  register(env) {
    env.registerInit({
      deps: {
        catalog: catalogProcessingExtensionPoint,
        config: coreServices.rootConfig,
        logger: coreServices.logger,
        scheduler: coreServices.scheduler,
      },
      async init({ catalog, config, logger, scheduler }) {
        for (const snapshot of readSnapshots(config)) {
          const runner = scheduler.createScheduledTaskRunner({
            frequency: { seconds: 20 },
            timeout: { minutes: 1 },
            // The files are this machine's own, so each instance reads its own, at once after a start.
            scope: 'local',
            initialDelay: snapshot.delay,
          });
          catalog.addEntityProvider(
            SnapshotProvider.create({ snapshot, logger, runner }),
          );
        }
      },
    });
  },
});

function readSnapshots(config: Config): EntitySnapshot[] {
  const snapshots: EntitySnapshot[] = [];
  const examples = config.getOptionalString('demo.examples');
  if (examples) {
    snapshots.push(
      createExamplesSnapshot({ folder: resolve(findCheckout(), examples) }),
    );
  }
  if (config.getOptionalBoolean('demo.workspace')) {
    snapshots.push(
      createWorkspaceSnapshot({
        checkout: findCheckout(),
        appUrl: config.getString('app.baseUrl'),
        backendUrl: config.getString('backend.baseUrl'),
      }),
    );
  }
  if (config.getOptionalBoolean('demo.scale.enabled')) {
    snapshots.push(
      createScaleSnapshot({
        people: config.getNumber('demo.scale.people'),
        services: config.getNumber('demo.scale.services'),
        seed: config.getNumber('demo.scale.seed'),
        repositories: examples
          ? resolve(findCheckout(), examples, 'repositories')
          : undefined,
      }),
    );
  }
  return snapshots;
}
