import {
  coreServices,
  createBackendModule,
} from '@backstage/backend-plugin-api';
import {
  authProvidersExtensionPoint,
  createProxyAuthProviderFactory,
} from '@backstage/plugin-auth-node';
import { assertDemoAllowed } from './assertDemoAllowed';
import {
  createDemoAuthenticator,
  demoSignInResolver,
} from './demoAuthenticator';
import { readPeople } from './people';

/**
 * Sign-in as one of several people by one click. Absent unless `auth.providers.demo` is configured; configured
 * anywhere but on a developer's own machine, the backend refuses to start.
 *
 * @internal
 */
export const demoSignInModule = createBackendModule({
  pluginId: 'auth',
  moduleId: 'cairn-demo-sign-in',
  register(env) {
    env.registerInit({
      deps: {
        config: coreServices.rootConfig,
        providers: authProvidersExtensionPoint,
      },
      async init({ config, providers }) {
        if (!config.has('auth.providers.demo')) {
          return;
        }
        // Here and not in the provider's factory: what a factory throws is only a warning in development.
        assertDemoAllowed({ config, environment: process.env });
        providers.registerProvider({
          providerId: 'demo',
          factory: createProxyAuthProviderFactory({
            authenticator: createDemoAuthenticator({
              people: readPeople(config),
            }),
            signInResolver: demoSignInResolver,
          }),
        });
      },
    });
  },
});
