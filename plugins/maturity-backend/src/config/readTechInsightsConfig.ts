import { Config } from '@backstage/config';
import { InputError } from '@backstage/errors';
import { readFilterPredicateFromConfig } from '@backstage/filter-predicates';
import {
  ImportJsonRulesOptions,
  Workframe,
  WORKFRAMES,
} from '@cairn/backstage-plugin-maturity-common';

const KEY = 'maturity.techInsights';
const CHECKS_KEY = 'techInsights.factChecker.checks';
const IMPORTED_LEVELS = [1, 2, 3, 4] as const;

/**
 * What is taken over from tech-insights.
 *
 * @internal
 */
export interface TechInsightsConfig {
  /** The facts are evidence. */
  facts: boolean;
  /** The checks become criteria; undefined where they do not. */
  checks?: ImportJsonRulesOptions;
}

/**
 * Reads `maturity.techInsights`, and the checks that tech-insights itself is configured with.
 *
 * @throws InputError that names the key whose value cannot be used
 * @internal
 */
export function readTechInsightsConfig(config: Config): TechInsightsConfig {
  const section = config.getOptionalConfig(KEY);
  const facts = section?.getOptionalBoolean('facts') ?? false;
  const checks = section?.getOptionalString('checks');
  if (!section || checks === undefined || checks === 'ignore') {
    return { facts };
  }
  if (checks !== 'import') {
    throw new InputError(
      `${KEY}.checks is '${checks}'; write import or ignore`,
    );
  }
  return {
    facts,
    checks: {
      checks: config.getOptional<Record<string, unknown>>(CHECKS_KEY) ?? {},
      levels: readMap(section, 'levels', toLevel),
      workframes: readMap(section, 'workframes', toWorkframe),
      ...(section.has('level') && {
        level: toLevel(section.get('level'), 'level'),
      }),
      ...(section.has('workframe') && {
        workframe: toWorkframe(section.get('workframe'), 'workframe'),
      }),
      appliesTo: section.has('appliesTo')
        ? readFilterPredicateFromConfig(section, { key: 'appliesTo' })
        : undefined,
      owner: section.getOptionalString('owner'),
      maxAge: section.getOptionalString('maxAge'),
      effort: section.getOptionalString('effort'),
      page: section.getOptionalString('page'),
    },
  };
}

/** Ranks and categories are no names of keys by Backstage's rules, so the object is read as it is. */
function readMap<T>(
  section: Config,
  key: string,
  read: (value: unknown, key: string) => T,
): Record<string, T> {
  const map = section.getOptional<unknown>(key) ?? {};
  if (typeof map !== 'object' || Array.isArray(map)) {
    throw new InputError(`${KEY}.${key} is no object`);
  }
  return Object.fromEntries(
    Object.entries(map).map(([name, value]) => [
      name,
      read(value, `${key}.${name}`),
    ]),
  );
}

function toLevel(
  value: unknown,
  key: string,
): (typeof IMPORTED_LEVELS)[number] {
  const level = IMPORTED_LEVELS.find(each => each === value);
  if (level === undefined) {
    throw new InputError(
      `${KEY}.${key} is ${JSON.stringify(
        value,
      )}; write a level from 1 to 4, since checks are asked of services`,
    );
  }
  return level;
}

function toWorkframe(value: unknown, key: string): Workframe {
  const workframe = WORKFRAMES.find(each => each === value);
  if (workframe === undefined) {
    throw new InputError(
      `${KEY}.${key} is ${JSON.stringify(
        value,
      )}; write one of ${WORKFRAMES.join(', ')}`,
    );
  }
  return workframe;
}
