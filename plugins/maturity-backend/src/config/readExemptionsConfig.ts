import { Config, readDurationFromConfig } from '@backstage/config';
import { InputError } from '@backstage/errors';
import {
  DEFAULT_EXEMPTION_TERMS,
  ExemptionTerms,
} from '@cairn/backstage-plugin-maturity-common';
import { Duration } from 'luxon';

const KEY = 'maturity.exemptions';

/**
 * Reads `maturity.exemptions`: how far exemptions go.
 *
 * @throws InputError that names the key whose value cannot be used
 * @internal
 */
export function readExemptionsConfig(config: Config): ExemptionTerms {
  const maxRenewals =
    config.getOptionalNumber(`${KEY}.maxRenewals`) ??
    DEFAULT_EXEMPTION_TERMS.maxRenewals;
  if (!Number.isInteger(maxRenewals) || maxRenewals < 0) {
    throw new InputError(
      `${KEY}.maxRenewals is ${maxRenewals}; give a whole number, or 0 for none`,
    );
  }
  return {
    maxDuration: readLength(config, 'maxDuration'),
    maxRenewals,
    answerWithin: readLength(config, 'answerWithin'),
  };
}

function readLength(
  config: Config,
  name: 'maxDuration' | 'answerWithin',
): string {
  const key = `${KEY}.${name}`;
  if (!config.has(key)) {
    return DEFAULT_EXEMPTION_TERMS[name];
  }
  const duration = Duration.fromObject(readDurationFromConfig(config, { key }));
  if (!(duration.toMillis() > 0)) {
    throw new InputError(
      `${key} is ${duration.toISO()}; give an ISO 8601 duration of more than nothing, such as ${
        DEFAULT_EXEMPTION_TERMS[name]
      }`,
    );
  }
  return duration.toISO()!;
}
