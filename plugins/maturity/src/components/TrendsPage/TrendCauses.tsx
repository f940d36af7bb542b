import { useTranslationRef } from '@backstage/frontend-plugin-api';
import { Text } from '@backstage/ui';
import { CAUSES, MaturityTrend } from '@cairn/backstage-plugin-maturity-common';
import { EffectChart } from '@cairn/visuals';
import { useWords } from '../../hooks/useWords';
import { effectsOf } from '../../lib/trendFigures';
import { TrendView } from '../../lib/trendQuery';
import { maturityTranslationRef } from '../../translation';
import { Section } from '../Section';
import { useDays } from './useDays';

/** What moved proven levels up and down between the points, cause by cause. */
export function TrendCauses(props: { trend: MaturityTrend; view: TrendView }) {
  const { trend, view } = props;
  const { t } = useTranslationRef(maturityTranslationRef);
  const words = useWords();
  const day = useDays();
  const effects = effectsOf(trend, view.workframe).filter(({ up, down }) =>
    [...up, ...down].some(count => count > 0),
  );
  const name = (cause: string, label: string) =>
    cause === 'membership' ? t('trends.cameAndWent') : label;
  return (
    <Section
      title={t('trends.causes')}
      description={t('trends.causesDescription')}
    >
      {effects.length === 0 ? (
        <Text as="p" variant="body-medium" color="secondary">
          {t('trends.nothingMoved')}
        </Text>
      ) : (
        <EffectChart
          label={t('trends.causes')}
          points={trend.periods.map(({ to }) => day(to))}
          series={effects.map(({ cause, up, down }) => ({
            id: cause,
            label: name(cause, words.cause(cause)),
            up,
            down,
            pattern: CAUSES.indexOf(cause),
          }))}
          twin={{
            showTable: t('table.showTable'),
            showChart: t('table.showChart'),
            point: t('trends.until'),
            up: label => t('trends.up', { label }),
            down: label => t('trends.down', { label }),
          }}
        />
      )}
    </Section>
  );
}
