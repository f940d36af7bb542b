import { setTimeout as wait } from 'node:timers/promises';
import {
  coreServices,
  createBackendPlugin,
} from '@backstage/backend-plugin-api';
import { stringifyError } from '@backstage/errors';
import { readRequests } from './readRequests';
import { sendRequest } from './sendRequest';

const TRY_EVERY_MS = 15_000;
const GIVE_UP_AFTER_MS = 15 * 60_000;

/**
 * Asks for exemptions and disputes results in the demo, once their entities are assessed, by the same requests that
 * people's browsers would send. Absent unless `demo.requests` is configured.
 *
 * @internal
 */
export const demoRequestsPlugin = createBackendPlugin({
  pluginId: 'demo-requests',
  register(env) {
    env.registerInit({
      deps: {
        config: coreServices.rootConfig,
        discovery: coreServices.discovery,
        lifecycle: coreServices.rootLifecycle,
        logger: coreServices.logger,
      },
      async init({ config, discovery, lifecycle, logger }) {
        const left = new Set(readRequests(config));
        const ended = new AbortController();
        lifecycle.addShutdownHook(() => ended.abort());

        /** What cannot be sent yet, since its entity is not assessed, is sent another time. */
        async function sendThem() {
          for (const request of left) {
            try {
              await sendRequest({ request, discovery });
              left.delete(request);
            } catch (error) {
              logger.debug(
                `Not sent yet, about ${request.entity}: ${stringifyError(
                  error,
                )}`,
              );
            }
          }
        }
        async function keepTrying() {
          const until = Date.now() + GIVE_UP_AFTER_MS;
          while (left.size && !ended.signal.aborted && Date.now() < until) {
            await wait(TRY_EVERY_MS, undefined, { signal: ended.signal });
            await sendThem();
          }
          if (left.size) {
            logger.warn(
              `The demo lacks ${left.size} of its requests; their criteria may pass by now`,
            );
          }
        }
        lifecycle.addStartupHook(() => {
          keepTrying().catch(error => {
            if (!ended.signal.aborted) {
              logger.warn(`The demo has no requests: ${stringifyError(error)}`);
            }
          });
        });
      },
    });
  },
});
