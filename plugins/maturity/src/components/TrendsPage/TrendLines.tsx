import { useTranslationRef } from '@backstage/frontend-plugin-api';
import { MaturityTrend } from '@cairn/backstage-plugin-maturity-common';
import { TrendChart } from '@cairn/visuals';
import { useWords } from '../../hooks/useWords';
import { figuresOf, measureOf } from '../../lib/trendFigures';
import { TrendView } from '../../lib/trendQuery';
import { maturityTranslationRef } from '../../translation';
import { Section } from '../Section';
import { useDays } from './useDays';

/** Two lines: everything that was there, and what was there all along, whose mix never changes. */
export function TrendLines(props: { trend: MaturityTrend; view: TrendView }) {
  const { trend, view } = props;
  const { workframe, measure } = view;
  const { t } = useTranslationRef(maturityTranslationRef);
  const words = useWords();
  const day = useDays();
  const last = trend.points[trend.points.length - 1];
  const series = (['population', 'cohort'] as const).map(line => ({
    id: line,
    label: t(`trends.lines.${line}`, {
      count: figuresOf(last, line, workframe).entities,
    }),
    line: line === 'population' ? ('solid' as const) : ('dashed' as const),
    values: trend.points.map(point =>
      measureOf(figuresOf(point, line, workframe), measure),
    ),
  }));
  return (
    <Section
      title={`${words.workframe(workframe)}: ${t(
        `trends.measures.${measure}`,
      )}`}
      description={t('trends.linesDescription')}
    >
      <TrendChart
        label={`${words.workframe(workframe)}: ${t(
          `trends.measures.${measure}`,
        )}`}
        points={trend.points.map(({ at }) => day(at))}
        series={series}
        format={value =>
          measure === 'share' ? `${Math.floor(value * 100)}%` : String(value)
        }
        max={{ share: 1, median: 4, entities: undefined }[measure]}
        twin={{
          showTable: t('table.showTable'),
          showChart: t('table.showChart'),
          point: t('trends.day'),
          none: t('trends.none'),
        }}
      />
    </Section>
  );
}
