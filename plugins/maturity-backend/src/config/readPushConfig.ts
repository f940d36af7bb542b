import { Config, readDurationFromConfig } from '@backstage/config';
import { InputError, toError } from '@backstage/errors';
import { readFilterPredicateFromConfig } from '@backstage/filter-predicates';
import { METHODS } from '@cairn/backstage-plugin-maturity-common';
import { Duration } from 'luxon';
import { PushClient } from '../push/PushClient';
import { PushKey, valueCheckOf } from '../push/PushKey';
import { placeholdersOf, SubjectPattern } from '../push/subjectPattern';

const KEY = 'maturity.push';
const KEY_PATTERN = /^[\w-]+(\.[\w-]+)*(\.\*)?$|^\*$/;

/**
 * Who may push what, with the defaults filled in.
 *
 * @internal
 */
export interface PushConfig {
  clients: PushClient[];
  /** How many pushes one client may send in a minute. */
  perMinute: number;
}

/**
 * Reads `maturity.push`.
 *
 * @throws InputError that names the key whose value cannot be used
 * @internal
 */
export function readPushConfig(config: Config): PushConfig {
  const clients = config.getOptionalConfigArray(`${KEY}.clients`) ?? [];
  const perMinute = config.getOptionalNumber(`${KEY}.perMinute`) ?? 300;
  if (!Number.isInteger(perMinute) || perMinute < 1) {
    throw new InputError(
      `${KEY}.perMinute is ${perMinute}; give a whole number of 1 or more`,
    );
  }
  return {
    clients: clients.map((client, index) =>
      readClient(client, `${KEY}.clients[${index}]`),
    ),
    perMinute,
  };
}

function readClient(config: Config, at: string): PushClient {
  const client: PushClient = {
    subject: readSubject(config, at),
    sources: readSources(config, at),
    keys: readKeys(config, at),
    entities: readFilterPredicateFromConfig(config, { key: 'entities' }),
    method: readMethod(config, at),
    ...(config.has('maxAge') && {
      maxAge: Duration.fromObject(
        readDurationFromConfig(config, { key: 'maxAge' }),
      ),
    }),
  };
  const { placeholders } = SubjectPattern.create(client.subject);
  const unknown = placeholdersOf(client.entities).find(
    name => !placeholders.includes(name),
  );
  if (unknown) {
    throw new InputError(
      `${at}.entities speaks of {${unknown}}, which is not in the subject '${client.subject}'`,
    );
  }
  return client;
}

function readSubject(config: Config, at: string): string {
  const subject = config.getString('subject');
  if (subject.startsWith('plugin:')) {
    throw new InputError(
      `${at}.subject is '${subject}', which is a plugin; name a caller of backend.auth.externalAccess`,
    );
  }
  try {
    SubjectPattern.create(subject);
  } catch (error) {
    throw new InputError(
      `${at}.subject is '${subject}', which cannot be used: ${
        toError(error).message
      }`,
    );
  }
  return subject;
}

function readSources(config: Config, at: string): string[] {
  const sources = config.getStringArray('sources');
  const wrong = sources.find(source => !/^[a-zA-Z0-9-]{1,100}$/.test(source));
  if (wrong !== undefined || !sources.length) {
    throw new InputError(
      `${at}.sources ${
        wrong === undefined ? 'is empty' : `has '${wrong}'`
      }; give ids of letters, digits and dashes`,
    );
  }
  return sources;
}

function readKeys(config: Config, at: string): PushKey[] {
  const entries = config.get<(string | PushKey)[]>('keys');
  if (!Array.isArray(entries) || !entries.length) {
    throw new InputError(`${at}.keys wants a list of evidence keys`);
  }
  return entries.map((entry, index) => {
    const key = typeof entry === 'string' ? { key: entry } : entry;
    if (typeof key?.key !== 'string' || !KEY_PATTERN.test(key.key)) {
      throw new InputError(
        `${at}.keys[${index}] is ${JSON.stringify(
          key?.key ?? entry,
        )}; give an evidence key such as ci.coverage, or ci.* for all that begin so`,
      );
    }
    try {
      valueCheckOf(key);
    } catch (error) {
      throw new InputError(
        `${at}.keys[${index}].schema of '${key.key}' is no JSON Schema: ${
          toError(error).message
        }`,
      );
    }
    return key;
  });
}

function readMethod(config: Config, at: string): PushClient['method'] {
  const method = config.getOptionalString('method') ?? 'pulled';
  const allowed = METHODS.filter(each => each !== 'attested');
  const found = allowed.find(each => each === method);
  if (!found) {
    throw new InputError(
      `${at}.method is '${method}'; give one of ${allowed.join(
        ', ',
      )}: only a person attests`,
    );
  }
  return found;
}
