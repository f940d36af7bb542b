import { parseEntityRef, stringifyEntityRef } from '@backstage/catalog-model';
import { Config } from '@backstage/config';
import { InputError } from '@backstage/errors';
import { Duration } from 'luxon';

const KEY = 'maturity.notices';

/**
 * Who is told what, with the defaults filled in.
 *
 * @internal
 */
export interface NoticesConfig {
  /** False where nobody is to be notified of anything. */
  enabled: boolean;
  /** Full ref of the group that hears of sources that fall silent; nobody does where there is none. */
  platformTeam?: string;
  /** When more services of one owner than this fall in one pass, the owner gets one digest of them. */
  digestAbove: number;
  /** How long before its date a campaign reminds, longest first. */
  campaignReminders: Duration[];
}

/**
 * Reads `maturity.notices`.
 *
 * @throws InputError that names the key whose value cannot be used
 * @internal
 */
export function readNoticesConfig(config: Config): NoticesConfig {
  return {
    enabled: config.getOptionalBoolean(`${KEY}.enabled`) ?? true,
    platformTeam: readTeam(config.getOptionalString(`${KEY}.platformTeam`)),
    digestAbove: readCount(config.getOptionalNumber(`${KEY}.digestAbove`) ?? 3),
    campaignReminders: (
      config.getOptionalStringArray(`${KEY}.campaignReminders`) ?? [
        'P14D',
        'P3D',
      ]
    )
      .map(readReminder)
      .sort((a, b) => b.toMillis() - a.toMillis()),
  };
}

function readTeam(ref: string | undefined): string | undefined {
  if (ref === undefined) {
    return undefined;
  }
  try {
    return stringifyEntityRef(
      parseEntityRef(ref, {
        defaultKind: 'group',
        defaultNamespace: 'default',
      }),
    );
  } catch {
    throw new InputError(
      `${KEY}.platformTeam is '${ref}', which is no entity ref; name a group, such as group:default/platform`,
    );
  }
}

function readCount(count: number): number {
  if (!Number.isInteger(count) || count < 1) {
    throw new InputError(
      `${KEY}.digestAbove is ${count}; give a whole number of 1 or more`,
    );
  }
  return count;
}

function readReminder(text: string): Duration {
  const duration = Duration.fromISO(text);
  if (!duration.isValid || duration.toMillis() <= 0) {
    throw new InputError(
      `${KEY}.campaignReminders has '${text}', which is no ISO 8601 duration; give one such as P14D`,
    );
  }
  return duration;
}
