import { Config } from '@backstage/config';
import { InputError } from '@backstage/errors';

/**
 * How repositories are read.
 *
 * @internal
 */
export interface RepositorySettings extends RepositoryLimits {
  /** URL prefixes of the repositories that may be read; all of them unless given. */
  allow?: string[];
}

interface RepositoryLimits {
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

const DEFAULTS: RepositoryLimits = {
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
 * @throws InputError if a number is not a positive integer (`jitterMs` may be 0), or a prefix is not a URL that ends
 * with a slash
 * @internal
 */
export function readRepositorySettings(config: Config): RepositorySettings {
  const section = config.getOptionalConfig('maturity.repository');
  const settings: RepositorySettings = { ...DEFAULTS };
  for (const name of Object.keys(DEFAULTS) as (keyof RepositoryLimits)[]) {
    const value = section?.getOptionalNumber(name) ?? DEFAULTS[name];
    const least = name === 'jitterMs' ? 0 : 1;
    if (!Number.isInteger(value) || value < least) {
      throw new InputError(
        `maturity.repository.${name} is ${value}; write a whole number, ${least} or more`,
      );
    }
    settings[name] = value;
  }
  settings.allow = section?.getOptionalStringArray('allow')?.map(prefixOf);
  return settings;
}

/** Without the slash, `https://host/acme` would allow `https://host/acme-secret` too. */
function prefixOf(written: string): string {
  if (!URL.canParse(written) || !written.endsWith('/')) {
    throw new InputError(
      `maturity.repository.allow holds ${written}; write a URL that ends with a slash, such as https://github.com/acme/`,
    );
  }
  return new URL(written).href;
}

/**
 * True where the root may be read. A reader may understand `..` and other detours in its own way, so that only a
 * plain URL can match a prefix.
 *
 * @internal
 */
export function isAllowed(
  { allow }: Pick<RepositorySettings, 'allow'>,
  root: string,
): boolean {
  const { href, pathname, username, password } = new URL(root);
  // An escaped slash or dot may be one more level for the host.
  const plain =
    root === href && !/%(2f|2e|5c)/i.test(pathname) && !username && !password;
  return (
    allow === undefined ||
    (plain && allow.some(prefix => href.startsWith(prefix)))
  );
}
