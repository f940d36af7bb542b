import { useTranslationRef } from '@backstage/frontend-plugin-api';
import {
  Level,
  LEVELS,
  MaturityTrend,
} from '@cairn/backstage-plugin-maturity-common';
import { useWords } from '../../hooks/useWords';
import { effectsOf, figuresOf } from '../../lib/trendFigures';
import { TrendView } from '../../lib/trendQuery';
import { maturityTranslationRef } from '../../translation';
import { Section } from '../Section';
import styles from './TrendsPage.module.css';

const ALL_LEVELS: readonly Level[] = [0, ...LEVELS];

/** How many stood at each level then and stand there now, and what the difference is made of. */
export function TrendLevels(props: { trend: MaturityTrend; view: TrendView }) {
  const { trend, view } = props;
  const { workframe } = view;
  const { t } = useTranslationRef(maturityTranslationRef);
  const words = useWords();
  const [first, last] = [
    trend.points[0],
    trend.points[trend.points.length - 1],
  ];
  const before = figuresOf(first, 'population', workframe).levels;
  const after = figuresOf(last, 'population', workframe).levels;
  const effects = effectsOf(trend, workframe).filter(({ levels }) =>
    levels.some(change => change !== 0),
  );
  const shown = ALL_LEVELS.filter(
    level =>
      before[level] > 0 ||
      after[level] > 0 ||
      effects.some(({ levels }) => levels[level] !== 0),
  );
  return (
    <Section
      title={t('trends.levels')}
      description={t('trends.levelsDescription')}
    >
      <div className={styles.scroll}>
        <table className={styles.levels} aria-label={t('trends.levels')}>
          <thead>
            <tr>
              <th scope="col">{t('table.level')}</th>
              <th scope="col">{t('trends.before')}</th>
              {effects.map(({ cause }) => (
                <th key={cause} scope="col">
                  {cause === 'membership'
                    ? t('trends.cameAndWent')
                    : words.cause(cause)}
                </th>
              ))}
              <th scope="col">{t('trends.after')}</th>
            </tr>
          </thead>
          <tbody>
            {shown.map(level => (
              <tr key={level}>
                <th scope="row">{words.levelInFull(level)}</th>
                <td>{before[level]}</td>
                {effects.map(({ cause, levels }) => (
                  <td key={cause}>{signed(levels[level])}</td>
                ))}
                <td>{after[level]}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    </Section>
  );
}

function signed(change: number): string {
  if (change === 0) return '–';
  return change > 0 ? `+${change}` : `−${-change}`;
}
