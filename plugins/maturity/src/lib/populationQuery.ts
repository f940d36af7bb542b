import {
  PopulationFilter,
  RollupBy,
  ROLLUPS,
} from '@cairn/backstage-plugin-maturity-common';
import { QueryState } from '../hooks/useQueryState';

/** Filters of populations, as the address names them. */
export const POPULATION_FILTERS = [
  'owner',
  'system',
  'domain',
  'lifecycle',
  'tier',
] as const satisfies readonly (keyof PopulationFilter)[];

/** Reads the filters of a population from the address. */
export function readPopulationFilter(query: QueryState): PopulationFilter {
  return Object.fromEntries(
    POPULATION_FILTERS.map(name => [name, query.getAll(name)]).filter(
      ([, values]) => values.length > 0,
    ),
  );
}

/** By what the address wants entities put together; by team where it says nothing that makes sense. */
export function readRollupBy(query: QueryState): RollupBy {
  return ROLLUPS.find(by => by === query.get('by')) ?? 'team';
}

/** The filter that leaves what one row of a roll-up holds. */
export const FILTER_OF_ROLLUP = {
  team: 'owner',
  system: 'system',
  domain: 'domain',
  tier: 'tier',
  lifecycle: 'lifecycle',
} as const satisfies Record<RollupBy, keyof PopulationFilter>;
