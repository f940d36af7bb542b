import {
  PopulationFilter,
  Rollup,
  RollupBy,
  Workframe,
} from '@cairn/backstage-plugin-maturity-common';
import { useMemo } from 'react';
import { usePageLink } from '../../hooks/useLinks';
import { useQueryState } from '../../hooks/useQueryState';
import {
  FILTER_OF_ROLLUP,
  readPopulationFilter,
} from '../../lib/populationQuery';

/** Where rows and fields of a roll-up lead: to the entities that they count, with the filters of the page. */
export function useRollupLinks(by: RollupBy) {
  const pageLink = usePageLink();
  const query = useQueryState();
  return useMemo(() => {
    const asOf = query.get('asOf');
    function list(own: PopulationFilter, more: Record<string, string>) {
      const params = new URLSearchParams({
        ...more,
        ...(asOf && { asOf }),
      });
      const filters = { ...readPopulationFilter(query), ...own };
      for (const [name, values] of Object.entries(filters)) {
        for (const value of values ?? []) params.append(name, value);
      }
      return `${pageLink('entities')}?${params}`;
    }
    function row({ group }: Rollup, more: Record<string, string> = {}) {
      return group && list({ [FILTER_OF_ROLLUP[by]]: [group.id] }, more);
    }
    return {
      /** Those of the whole page that are below target. */
      below: (workframe: Workframe) => list({}, { belowTarget: workframe }),
      row: (one: Rollup) => row(one),
      /** Those that stand lowest in the workframe come first. */
      cell: (one: Rollup, workframe: Workframe) =>
        row(one, { sort: workframe, order: 'asc' }),
    };
  }, [by, pageLink, query]);
}
