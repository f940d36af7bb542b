import { AuthService, DiscoveryService } from '@backstage/backend-plugin-api';
import { CatalogService } from '@backstage/plugin-catalog-node';
import { PlatformStore } from '../../store/PlatformStore';
import { CAPABILITY_ANNOTATION } from './capabilitiesOf';
import { pagesObserver } from './pages';
import { PlatformSource } from './PlatformSource';
import { PRACTICES } from './practices';
import { practicesObserver } from './practicesObserver';
import { runsObserver } from './runs';
import { ScaffolderTasks } from './ScaffolderTasks';
import { templatesObserver } from './templates';

/**
 * The platform source with all its ways to see.
 *
 * @internal
 */
export function createPlatformSource(options: {
  store: PlatformStore;
  /** Has the templates. */
  catalog: CatalogService;
  auth: AuthService;
  discovery: DiscoveryService;
}): PlatformSource {
  const { store, catalog, auth } = options;
  const tasks = ScaffolderTasks.create(options);
  async function entities() {
    const { items: templates } = await catalog.getEntities(
      { filter: { kind: 'Template' } },
      { credentials: await auth.getOwnServiceCredentials() },
    );
    return [...templates, ...(await store.annotated(CAPABILITY_ANNOTATION))];
  }
  return PlatformSource.create({
    observers: [
      pagesObserver({ entities }),
      templatesObserver({
        entities,
        madeFrom: () => store.madeFrom(),
        services: () => store.countServices(),
      }),
      runsObserver({
        entities,
        runs: (since, signal) => tasks.since(since, signal),
      }),
      practicesObserver({
        practices: PRACTICES,
        services: keys => store.productionServices(keys),
      }),
    ],
  });
}
