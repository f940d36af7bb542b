import { Config } from '@backstage/config';
import { InputError } from '@backstage/errors';

const KEY = 'maturity.sources.github';

/**
 * How GitHub is read.
 *
 * @internal
 */
export interface GithubSourceConfig {
  enabled: boolean;
  /** Repositories at a time. */
  concurrency: number;
  /** So many requests of the rate limit are left to others. */
  reserve: number;
  /** How long one request may take. */
  timeoutSeconds: number;
}

/**
 * Reads `maturity.sources.github`.
 *
 * @throws InputError that names the key whose value cannot be used
 * @internal
 */
export function readGithubSourceConfig(config: Config): GithubSourceConfig {
  return {
    enabled: config.getOptionalBoolean(`${KEY}.enabled`) ?? true,
    concurrency: readWhole(config, 'concurrency', { least: 1, fallback: 4 }),
    reserve: readWhole(config, 'reserve', { least: 0, fallback: 500 }),
    timeoutSeconds: readWhole(config, 'timeoutSeconds', {
      least: 1,
      fallback: 15,
    }),
  };
}

function readWhole(
  config: Config,
  name: string,
  options: { least: number; fallback: number },
): number {
  const { least, fallback } = options;
  const value = config.getOptionalNumber(`${KEY}.${name}`) ?? fallback;
  if (!Number.isInteger(value) || value < least) {
    throw new InputError(
      `${KEY}.${name} is ${value}; write a whole number, ${least} or more`,
    );
  }
  return value;
}
