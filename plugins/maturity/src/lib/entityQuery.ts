import {
  EntityQuery,
  EntitySort,
  Level,
  LEVELS,
  Workframe,
  WORKFRAMES,
} from '@cairn/backstage-plugin-maturity-common';
import { QueryState } from '../hooks/useQueryState';
import { endOfPastDay } from './asOf';

/** Filters that take several values. */
export const LIST_FILTERS = [
  'kind',
  'type',
  'lifecycle',
  'owner',
  'system',
  'domain',
  'tier',
] as const;

/** Every filter; what a "clear" takes away, the place in the list included. */
export const FILTERS = [
  'text',
  ...LIST_FILTERS,
  'ownedByMe',
  'belowTarget',
  'workframe',
  'level',
  'asOf',
  'cursor',
] as const;

/** Rows of a page to choose from. */
export const PAGE_SIZES = [20, 50, 100];

const SORTS: readonly EntitySort[] = [
  'title',
  'coverage',
  'gap',
  ...WORKFRAMES,
];

/**
 * Reads the query of the table of entities from the address, where its parameters are the fields of the query. What
 * makes no sense there is left out, so that an address typed by hand never fails.
 */
export function readEntityQuery(query: QueryState): EntityQuery {
  const belowTarget = query.get('belowTarget');
  const level = Number(query.get('level') ?? NaN);
  const limit = Number(query.get('limit'));
  return {
    text: query.get('text'),
    ...Object.fromEntries(
      LIST_FILTERS.map(name => [name, query.getAll(name)]).filter(
        ([, values]) => values.length > 0,
      ),
    ),
    asOf: endOfPastDay(query.get('asOf')),
    ownedByMe: query.get('ownedByMe') === 'true' || undefined,
    belowTarget: belowTarget === 'any' ? belowTarget : workframeOf(belowTarget),
    ...levelFilter(workframeOf(query.get('workframe')), level),
    sort: SORTS.find(sort => sort === query.get('sort')),
    order: query.get('order') === 'desc' ? 'desc' : undefined,
    limit: PAGE_SIZES.includes(limit) ? limit : PAGE_SIZES[0],
    cursor: query.get('cursor'),
  };
}

/** A level is of a workframe; one without the other says nothing. */
function levelFilter(
  workframe: Workframe | undefined,
  level: number,
): Pick<EntityQuery, 'workframe' | 'level'> {
  const levels: readonly Level[] = [0, ...LEVELS];
  const known = levels.find(one => one === level);
  return workframe && known !== undefined ? { workframe, level: known } : {};
}

function workframeOf(text: string | undefined): Workframe | undefined {
  return WORKFRAMES.find(workframe => workframe === text);
}
