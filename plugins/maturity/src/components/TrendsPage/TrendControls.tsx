import { useTranslationRef } from '@backstage/frontend-plugin-api';
import { Select, ToggleButton, ToggleButtonGroup } from '@backstage/ui';
import { WORKFRAMES } from '@cairn/backstage-plugin-maturity-common';
import { useQueryState } from '../../hooks/useQueryState';
import { useWords } from '../../hooks/useWords';
import {
  TREND_DAYS,
  TREND_INTERVALS,
  TREND_MEASURES,
  TrendView,
} from '../../lib/trendQuery';
import { maturityTranslationRef } from '../../translation';
import styles from './TrendsPage.module.css';

/** Which workframe, which figure, how far back and how fine; kept in the address. */
export function TrendControls(props: { view: TrendView }) {
  const { view } = props;
  const { t } = useTranslationRef(maturityTranslationRef);
  const words = useWords();
  const query = useQueryState();
  return (
    <div className={styles.controls}>
      <ToggleButtonGroup
        aria-label={t('trends.workframe')}
        selectionMode="single"
        disallowEmptySelection
        selectedKeys={[view.workframe]}
        onSelectionChange={keys =>
          query.set({ workframe: [...keys].map(String), cursor: undefined })
        }
      >
        {WORKFRAMES.map(workframe => (
          <ToggleButton key={workframe} id={workframe}>
            {words.workframe(workframe)}
          </ToggleButton>
        ))}
      </ToggleButtonGroup>
      <div className={styles.selects}>
        <Select
          label={t('trends.measure')}
          options={TREND_MEASURES.map(id => ({
            id,
            label: t(`trends.measures.${id}`),
          }))}
          value={view.measure}
          onChange={value => query.set({ measure: String(value) })}
        />
        <Select
          label={t('trends.days')}
          options={TREND_DAYS.map(days => ({
            id: String(days),
            label: t('trends.lastDays', { count: days }),
          }))}
          value={String(view.days)}
          onChange={value =>
            query.set({ days: String(value), cursor: undefined })
          }
        />
        <Select
          label={t('trends.interval')}
          options={TREND_INTERVALS.map(id => ({
            id,
            label: t(`trends.intervals.${id}`),
          }))}
          value={view.interval}
          onChange={value => query.set({ interval: String(value) })}
        />
      </div>
    </div>
  );
}
