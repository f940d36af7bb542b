import { Entity, stringifyEntityRef } from '@backstage/catalog-model';
import {
  PLATFORM_CAPABILITIES,
  PlatformCapability,
} from '@cairn/backstage-plugin-maturity-common';
import { DateTime } from 'luxon';
import { z } from 'zod/v4';
import { shareOf } from '../shareOf';
import { capabilitiesOf, isTemplate } from './capabilitiesOf';
import { PlatformObserver, PlatformSighting } from './PlatformObserver';
import { TemplateRun } from './ScaffolderTasks';
import { none } from './templates';

/** How far back runs are counted. */
const DAYS = 90;

const schema = z.strictObject({
  days: z.int().min(1),
  runs: z.int().min(0),
  people: z.int().min(0),
  completed: z.int().min(0),
  failed: z.int().min(0),
  success: z.number().min(0).max(1),
});

function keyOf(capability: PlatformCapability): string {
  return `platform.runs.${capability}`;
}

/**
 * How often people got a capability by themselves, by running a template for it.
 *
 * @internal
 */
export function runsObserver(options: {
  entities(): Promise<Entity[]>;
  runs(since: Date, signal: AbortSignal): Promise<TemplateRun[] | undefined>;
}): PlatformObserver {
  return {
    keys: PLATFORM_CAPABILITIES.map(capability => ({
      key: keyOf(capability),
      title: `Self-service of ${capability}`,
      description: `\`{ days, runs, people, completed, failed, success }\`: runs of the templates for ${capability} in the last ${DAYS} days, how many people ran them, and the share of finished runs that completed. Unavailable without such a template, or without the scaffolder.`,
      validate: value => void schema.parse(value),
    })),
    async observe(signal) {
      const templates = (await options.entities()).filter(isTemplate);
      const since = DateTime.utc().minus({ days: DAYS }).toJSDate();
      const runs = await options.runs(since, signal);
      return PLATFORM_CAPABILITIES.map((capability): PlatformSighting => {
        const key = keyOf(capability);
        const refs = templates
          .filter(template => capabilitiesOf(template).includes(capability))
          .map(template => stringifyEntityRef(template));
        if (!refs.length) {
          return { key, unavailable: none(capability) };
        }
        return runs
          ? { key, value: tally(runs, refs) }
          : { key, unavailable: 'The scaffolder is not installed' };
      });
    },
  };
}

function tally(runs: TemplateRun[], templates: string[]) {
  const own = runs.filter(({ template }) => templates.includes(template));
  const completed = own.filter(({ status }) => status === 'completed').length;
  const failed = own.filter(({ status }) => status === 'failed').length;
  return {
    days: DAYS,
    runs: own.length,
    people: new Set(own.flatMap(({ person }) => (person ? [person] : []))).size,
    completed,
    failed,
    success: shareOf(completed, completed + failed),
  };
}
