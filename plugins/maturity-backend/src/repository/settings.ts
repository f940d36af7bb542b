import { Config } from '@backstage/config';
import { InputError } from '@backstage/errors';

/**
 * How repositories are read.
 *
 * @internal
 */
export interface RepositorySettings {
  /** A tree with more bytes, unpacked, is not looked at. */
  maxBytes: number;
  /** A tree with more files is not looked at. */
  maxFiles: number;
  /** A file with more bytes is not read; 16 times as many for a lockfile. */
  maxFileBytes: number;
  /** How many repositories of one host are read at once. */
  concurrency: number;
  /** Waits up to this long before each read, at random, so that a run does not hit a host all at once. */
  jitterMs: number;
  /** How long the read of one repository may take. */
  readTimeoutSeconds: number;
  /** How long all reads of one run may take. */
  timeoutSeconds: number;
}

const DEFAULTS: RepositorySettings = {
  maxBytes: 64 * 1024 * 1024,
  maxFiles: 20_000,
  maxFileBytes: 1024 * 1024,
  concurrency: 4,
  jitterMs: 250,
  readTimeoutSeconds: 120,
  timeoutSeconds: 30 * 60,
};

/**
 * Reads `maturity.repository`.
 *
 * @throws InputError if a number is not a positive integer (`jitterMs` may be 0)
 * @internal
 */
export function readRepositorySettings(config: Config): RepositorySettings {
  const section = config.getOptionalConfig('maturity.repository');
  const settings = { ...DEFAULTS };
  for (const name of Object.keys(DEFAULTS) as (keyof RepositorySettings)[]) {
    const value = section?.getOptionalNumber(name) ?? DEFAULTS[name];
    const least = name === 'jitterMs' ? 0 : 1;
    if (!Number.isInteger(value) || value < least) {
      throw new InputError(
        `maturity.repository.${name} is ${value}; write a whole number, ${least} or more`,
      );
    }
    settings[name] = value;
  }
  return settings;
}
