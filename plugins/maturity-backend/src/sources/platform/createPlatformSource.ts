import { AuthService, DiscoveryService } from '@backstage/backend-plugin-api';
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
  auth: AuthService;
  discovery: DiscoveryService;
}): PlatformSource {
  const { store } = options;
  const tasks = ScaffolderTasks.create(options);
  const entities = () => store.entitiesOfPlatform(CAPABILITY_ANNOTATION);
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
