import { JsonValue } from '@backstage/types';
import { WORKFRAMES } from '@cairn/backstage-plugin-maturity-common';
import { Observation } from '@cairn/backstage-plugin-maturity-node';
import { CohortRow, PopulationRow } from '../../store/PopulationStore';
import { shareOf } from '../shareOf';
import { frameKey } from './populationKeys';

/** Below this many services a trend is the story of one of them. @internal */
export const MIN_COHORT = 5;

/** How far back the trend looks. @internal */
export const TREND_DAYS = 90;

/**
 * The evidence that follows from counts. What cannot be counted, or is too little to mean anything, says so with the
 * count and what is wanted.
 *
 * @internal
 */
export function observePopulation(options: {
  entityRef: string;
  population?: PopulationRow;
  cohort?: CohortRow;
}): Observation[] {
  const { entityRef, population, cohort } = options;
  const services = population?.services ?? 0;
  function observe(
    key: string,
    value: JsonValue | undefined,
    unavailable: string,
  ): Observation {
    return value === undefined
      ? { entityRef, key, unavailable }
      : { entityRef, key, value, method: 'measured' };
  }

  const empty = `Not enough data: it holds ${services} services that are neither experimental nor deprecated, and 1 is wanted`;
  return [
    ...WORKFRAMES.flatMap(workframe => {
      const frame = population?.frames[workframe];
      const [level1, level2, level3, level4] = (
        frame?.atLevel ?? [0, 0, 0, 0]
      ).map(count => shareOf(count, services));
      const withTarget = frame?.withTarget ?? 0;
      const atTarget = frame?.atTarget ?? 0;
      const same = cohort?.cohort[workframe] ?? 0;
      const before = shareOf(cohort?.before[workframe] ?? 0, same);
      const now = shareOf(cohort?.now[workframe] ?? 0, same);
      return [
        observe(
          frameKey('levels', workframe),
          services > 0
            ? { services, level1, level2, level3, level4 }
            : undefined,
          empty,
        ),
        observe(
          frameKey('targets', workframe),
          withTarget > 0
            ? { withTarget, atTarget, share: shareOf(atTarget, withTarget) }
            : undefined,
          `Not enough data: ${withTarget} of its services have a target, and 1 is wanted`,
        ),
        observe(
          frameKey('trend', workframe),
          same >= MIN_COHORT
            ? {
                days: TREND_DAYS,
                services: same,
                before,
                now,
                change: Number((now - before).toFixed(4)),
              }
            : undefined,
          `Not enough data: ${same} of its services had a target ${TREND_DAYS} days ago and have one now, and ${MIN_COHORT} are wanted`,
        ),
      ];
    }),
    observe(
      'population.ownership',
      services > 0 ? part(population?.owned, services) : undefined,
      empty,
    ),
    ...(['known', 'exempt'] as const).map(figure => {
      const applicable = population?.applicable ?? 0;
      return observe(
        figure === 'known' ? 'population.coverage' : 'population.exemptions',
        applicable > 0 ? part(population?.[figure], applicable) : undefined,
        empty,
      );
    }),
  ];
}

function part(count: number | undefined, of: number): JsonValue {
  return { of, count: count ?? 0, share: shareOf(count ?? 0, of) };
}
