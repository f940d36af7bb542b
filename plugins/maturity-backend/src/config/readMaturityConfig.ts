import {
  readSchedulerServiceTaskScheduleDefinitionFromConfig,
  SchedulerServiceTaskScheduleDefinition,
} from '@backstage/backend-plugin-api';
import { Config, readDurationFromConfig } from '@backstage/config';
import { ExemptionTerms } from '@cairn/backstage-plugin-maturity-common';
import { Duration } from 'luxon';
import { readExemptionsConfig } from './readExemptionsConfig';
import { NoticesConfig, readNoticesConfig } from './readNoticesConfig';
import { PushConfig, readPushConfig } from './readPushConfig';
import { readRubricConfig, RubricConfig } from './readRubricConfig';

/**
 * The plugin's configuration, with the defaults filled in.
 *
 * @internal
 */
export interface MaturityConfig {
  rubric: RubricConfig;
  collectSchedule: SchedulerServiceTaskScheduleDefinition;
  mirrorSchedule: SchedulerServiceTaskScheduleDefinition;
  /** For how long values are held when a source falls silent. */
  grace: Duration;
  retention: { transitions: Duration; sourceRuns: Duration };
  /** How far exemptions go. */
  exemptions: ExemptionTerms;
  notices: NoticesConfig;
  push: PushConfig;
}

/** @internal */
export function readMaturityConfig(config: Config): MaturityConfig {
  return {
    rubric: readRubricConfig(config),
    collectSchedule: readSchedule(config, 'maturity.collect.schedule', {
      frequency: { minutes: 30 },
      timeout: { minutes: 45 },
      initialDelay: { seconds: 10 },
    }),
    mirrorSchedule: readSchedule(config, 'maturity.mirror.schedule', {
      frequency: { minutes: 2 },
      timeout: { minutes: 45 },
      initialDelay: { seconds: 3 },
    }),
    grace: readDuration(config, 'maturity.collect.grace', 'P1D'),
    retention: {
      transitions: readDuration(
        config,
        'maturity.retention.transitions',
        'P400D',
      ),
      sourceRuns: readDuration(config, 'maturity.retention.sourceRuns', 'P30D'),
    },
    exemptions: readExemptionsConfig(config),
    notices: readNoticesConfig(config),
    push: readPushConfig(config),
  };
}

function readSchedule(
  config: Config,
  key: string,
  defaults: SchedulerServiceTaskScheduleDefinition,
): SchedulerServiceTaskScheduleDefinition {
  if (!config.has(key)) {
    return defaults;
  }
  const read = readSchedulerServiceTaskScheduleDefinitionFromConfig(
    config.getConfig(key),
  );
  return { ...read, initialDelay: read.initialDelay ?? defaults.initialDelay };
}

function readDuration(config: Config, key: string, fallback: string): Duration {
  return config.has(key)
    ? Duration.fromObject(readDurationFromConfig(config, { key }))
    : Duration.fromISO(fallback);
}
