import { Config } from '@backstage/config';
import { NotAllowedError } from '@backstage/errors';

/**
 * Refuses the demo sign-in unless everything says that this is a demo on somebody's own machine. Each condition
 * must be stated: an unset variable is not development.
 *
 * @throws NotAllowedError that names every condition that does not hold
 * @internal
 */
export function assertDemoAllowed(options: {
  config: Config;
  environment: Record<string, string | undefined>;
}): void {
  const { config, environment } = options;
  const reasons = [
    unless(
      'auth.environment',
      config.getOptionalString('auth.environment'),
      'development',
    ),
    unless('NODE_ENV', environment.NODE_ENV, 'development'),
    unless('CAIRN_DEMO', environment.CAIRN_DEMO, '1'),
    unlessLoopback('app.baseUrl', config),
    unlessLoopback('backend.baseUrl', config),
    unlessBoundToLoopback(config),
  ].filter(reason => reason !== undefined);

  if (reasons.length > 0) {
    throw new NotAllowedError(
      `The demo sign-in lets anybody be anybody, so it starts on a developer's own machine only. Refused because ${reasons.join(
        '; ',
      )}. Start the demo with './yarnw start', or remove 'auth.providers.demo' from the configuration.`,
    );
  }
}

function unless(
  name: string,
  value: string | undefined,
  wanted: string,
): string | undefined {
  if (value === wanted) {
    return undefined;
  }
  const found = value === undefined ? 'is not set' : `is '${value}'`;
  return `${name} ${found}, not '${wanted}'`;
}

const LOOPBACK = /^(localhost|127(\.\d{1,3}){3}|\[?::1\]?)$/;

function unlessBoundToLoopback(config: Config): string | undefined {
  const host = config.getOptionalString('backend.listen.host');
  if (host !== undefined && LOOPBACK.test(host)) {
    return undefined;
  }
  return `backend.listen.host ${
    host === undefined ? 'is not set' : `is '${host}'`
  }, so that other machines can reach the backend`;
}

function unlessLoopback(key: string, config: Config): string | undefined {
  const value = config.getString(key);
  const { hostname } = new URL(value);
  return LOOPBACK.test(hostname)
    ? undefined
    : `${key} is '${value}', which other machines can reach`;
}
