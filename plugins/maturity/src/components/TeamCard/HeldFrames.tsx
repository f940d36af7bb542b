import { useApi } from '@backstage/core-plugin-api';
import { useTranslationRef } from '@backstage/frontend-plugin-api';
import { Text } from '@backstage/ui';
import {
  MaturitySummary,
  MaturityTrend,
  PopulationFilter,
  Workframe,
} from '@cairn/backstage-plugin-maturity-common';
import { Sparkline } from '@cairn/visuals';
import { useCallback } from 'react';
import { maturityApiRef } from '../../api';
import { useResource } from '../../hooks/useResource';
import { useWords } from '../../hooks/useWords';
import { figuresOf, measureOf } from '../../lib/trendFigures';
import { readTrendView } from '../../lib/trendQuery';
import { maturityTranslationRef } from '../../translation';
import { AtTarget, WorkframeDistributionBar } from '../Distribution';
import styles from './PopulationCard.module.css';

/** Ninety days by weeks, as the Trends page shows them at first. */
const VIEW = { get: () => undefined };

/** Each workframe of what is held: the share at target, how it came, and the distribution. */
export function HeldFrames(props: {
  summary: MaturitySummary;
  filter: PopulationFilter;
}) {
  const { summary, filter } = props;
  const api = useApi(maturityApiRef);
  const { t } = useTranslationRef(maturityTranslationRef);
  const words = useWords();
  const { value: trend } = useResource(
    useCallback(
      signal => {
        const { from, interval } = readTrendView(VIEW);
        return api.history.getTrend({ ...filter, from, interval }, { signal });
      },
      [api, filter],
    ),
  );
  return (
    <>
      <Text as="p" variant="body-small" color="secondary">
        {t('page.overview.entities', { count: summary.entities })}
      </Text>
      <ul className={styles.frames}>
        {summary.workframes.map(frame => (
          <li key={frame.workframe} className={styles.frame}>
            <div className={styles.head}>
              <Text as="h4" variant="body-small" weight="bold">
                {words.workframe(frame.workframe)}
              </Text>
              {frame.median && (
                <Text as="span" variant="body-small" color="secondary">
                  {t('teams.median', { level: String(frame.median.proven) })}
                </Text>
              )}
            </div>
            <div className={styles.target}>
              <div className={styles.meter}>
                <AtTarget distribution={frame} />
              </div>
              {trend && <Line trend={trend} workframe={frame.workframe} />}
            </div>
            <WorkframeDistributionBar
              distribution={frame}
              mark="proven"
              small
            />
          </li>
        ))}
      </ul>
    </>
  );
}

function Line(props: { trend: MaturityTrend; workframe: Workframe }) {
  const { trend, workframe } = props;
  const { t } = useTranslationRef(maturityTranslationRef);
  const values = trend.points.map(point =>
    measureOf(figuresOf(point, 'population', workframe), 'share'),
  );
  const known = values.filter(value => value !== undefined);
  if (known.length < 2) return undefined;
  return (
    <Sparkline
      values={values}
      label={t('teamCard.line', {
        from: percent(known[0]),
        to: percent(known[known.length - 1]),
      })}
    />
  );
}

function percent(share: number): string {
  return `${Math.floor(share * 100)}%`;
}
