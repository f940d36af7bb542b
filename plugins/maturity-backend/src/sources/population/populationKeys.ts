import {
  Workframe,
  WORKFRAME_NAMES,
  WORKFRAMES,
} from '@cairn/backstage-plugin-maturity-common';
import { EvidenceKey } from '@cairn/backstage-plugin-maturity-node';
import { z } from 'zod/v4';

const amount = z.int().min(0);
const share = z.number().min(0).max(1);

const SCHEMAS = {
  levels: z.strictObject({
    services: amount,
    level1: share,
    level2: share,
    level3: share,
    level4: share,
  }),
  targets: z.strictObject({ withTarget: amount, atTarget: amount, share }),
  trend: z.strictObject({
    days: amount,
    services: amount,
    before: share,
    now: share,
    change: z.number().min(-1).max(1),
  }),
  part: z.strictObject({ of: amount, count: amount, share }),
};

/** The evidence key of one figure of one workframe. @internal */
export function frameKey(
  figure: 'levels' | 'targets' | 'trend',
  workframe: Workframe,
): string {
  return `population.${figure}.${workframe}`;
}

/** What is known of groups, systems and domains from the services that they hold. @internal */
export const POPULATION_KEYS: EvidenceKey[] = [
  ...WORKFRAMES.flatMap((workframe): EvidenceKey[] => {
    const name = WORKFRAME_NAMES[workframe];
    return [
      {
        key: frameKey('levels', workframe),
        title: `${name}: levels of its services`,
        description:
          '`{ services, level1, level2, level3, level4 }`: how many services it holds, and which share of them is proven at each level or above. Deprecated and experimental ones are counted apart.',
        validate: value => void SCHEMAS.levels.parse(value),
      },
      {
        key: frameKey('targets', workframe),
        title: `${name}: services at target`,
        description:
          '`{ withTarget, atTarget, share }`: how many services have a target, how many of those reach it, and their share.',
        validate: value => void SCHEMAS.targets.parse(value),
      },
      {
        key: frameKey('trend', workframe),
        title: `${name}: the same services, 90 days ago and now`,
        description:
          '`{ days, services, before, now, change }`: the share at target of the services that were there both then and now. Unavailable below five services.',
        validate: value => void SCHEMAS.trend.parse(value),
      },
    ];
  }),
  part(
    'population.ownership',
    'Services with an owner that resolves',
    'services',
  ),
  part(
    'population.coverage',
    'Results that are known',
    'results that are asked',
  ),
  part(
    'population.exemptions',
    'Results that are exempt',
    'results that are asked',
  ),
];

function part(key: string, title: string, whole: string): EvidenceKey {
  return {
    key,
    title,
    description: `\`{ of, count, share }\`: ${title.toLowerCase()}, of all ${whole} that it holds.`,
    validate: value => void SCHEMAS.part.parse(value),
  };
}
