import { useApi } from '@backstage/core-plugin-api';
import { useTranslationRef } from '@backstage/frontend-plugin-api';
import { MaturityTrend } from '@cairn/backstage-plugin-maturity-common';
import { EmptyState } from '@cairn/visuals';
import { RiLineChartLine } from '@remixicon/react';
import { useCallback, useMemo } from 'react';
import { maturityApiRef } from '../../api';
import { useQueryState } from '../../hooks/useQueryState';
import { useResource } from '../../hooks/useResource';
import { readPopulationFilter } from '../../lib/populationQuery';
import { readTrendView, TrendView } from '../../lib/trendQuery';
import { maturityTranslationRef } from '../../translation';
import { PageBody } from '../PageBody';
import { PopulationFilters } from '../Population';
import { ResourceView } from '../ResourceView';
import { TrendCauses } from './TrendCauses';
import { TrendControls } from './TrendControls';
import { TrendLevels } from './TrendLevels';
import { TrendLines } from './TrendLines';
import { TrendMoves } from './TrendMoves';

/** How entities came to stand as they do: lines, what moved them, and which ones moved; all of it in the address. */
export function TrendsPage() {
  const api = useApi(maturityApiRef);
  const query = useQueryState();
  const view = useMemo(() => readTrendView(query), [query]);
  const filter = useMemo(() => readPopulationFilter(query), [query]);
  const { from, interval } = view;
  const resource = useResource(
    useCallback(
      signal => api.history.getTrend({ ...filter, from, interval }, { signal }),
      [api, filter, from, interval],
    ),
  );
  return (
    <PageBody>
      <PopulationFilters />
      <TrendControls view={view} />
      <ResourceView resource={resource}>
        {trend => <Trend trend={trend} view={view} />}
      </ResourceView>
      <TrendMoves view={view} filter={filter} />
    </PageBody>
  );
}

function Trend(props: { trend: MaturityTrend; view: TrendView }) {
  const { trend, view } = props;
  const { t } = useTranslationRef(maturityTranslationRef);
  const nobody = trend.points.every(({ population }) =>
    population.every(({ entities }) => entities === 0),
  );
  if (nobody) {
    return (
      <EmptyState
        icon={<RiLineChartLine size={32} />}
        title={t('trends.nobody')}
        description={t('trends.nobodyDescription')}
      />
    );
  }
  return (
    <>
      <TrendLines trend={trend} view={view} />
      <TrendCauses trend={trend} view={view} />
      <TrendLevels trend={trend} view={view} />
    </>
  );
}
