import { createBackendModule } from '@backstage/backend-plugin-api';
import { policyExtensionPoint } from '@backstage/plugin-permission-node/alpha';
import { TablePolicy } from './TablePolicy';

/**
 * The permission policy of the demo.
 *
 * @internal
 */
export const policyModule = createBackendModule({
  pluginId: 'permission',
  moduleId: 'cairn-demo-policy',
  register(env) {
    env.registerInit({
      deps: { policy: policyExtensionPoint },
      async init({ policy }) {
        policy.setPolicy(new TablePolicy());
      },
    });
  },
});
