import {
  coreServices,
  createBackendPlugin,
} from '@backstage/backend-plugin-api';
import { stringifyError } from '@backstage/errors';
import { setTimeout as wait } from 'node:timers/promises';
import { openCampaign, readPlan } from './openCampaign';

const TRY_EVERY_MS = 20_000;
const GIVE_UP_AFTER_MS = 15 * 60_000;

/**
 * Opens one campaign in the demo, once everything is assessed, by the same requests that a person's browser would send.
 * Absent unless `demo.campaign` is configured.
 *
 * @internal
 */
export const demoCampaignPlugin = createBackendPlugin({
  pluginId: 'demo-campaign',
  register(env) {
    env.registerInit({
      deps: {
        config: coreServices.rootConfig,
        discovery: coreServices.discovery,
        lifecycle: coreServices.rootLifecycle,
        logger: coreServices.logger,
      },
      async init({ config, discovery, lifecycle, logger }) {
        const block = config.getOptionalConfig('demo.campaign');
        if (!block) {
          return;
        }
        const plan = readPlan(block);
        const ended = new AbortController();
        lifecycle.addShutdownHook(() => ended.abort());

        async function keepTrying() {
          const until = Date.now() + GIVE_UP_AFTER_MS;
          let known = 0;
          while (!ended.signal.aborted && Date.now() < until) {
            await wait(TRY_EVERY_MS, undefined, { signal: ended.signal });
            try {
              const look = await openCampaign({ plan, discovery, known });
              if (look.isOpen) {
                return;
              }
              known = look.known;
            } catch (error) {
              logger.debug(`No campaign yet: ${stringifyError(error)}`);
            }
          }
        }
        lifecycle.addStartupHook(() => {
          keepTrying().catch(error => {
            if (!ended.signal.aborted) {
              logger.warn(`The demo has no campaign: ${stringifyError(error)}`);
            }
          });
        });
      },
    });
  },
});
