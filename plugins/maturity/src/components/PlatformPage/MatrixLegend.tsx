import { useTranslationRef } from '@backstage/frontend-plugin-api';
import { ResultStateBadge } from '@cairn/visuals';
import { useWords } from '../../hooks/useWords';
import { maturityTranslationRef } from '../../translation';
import styles from './CapabilityMatrix.module.css';

const STATES = ['pass', 'fail', 'unknown', 'exempt'] as const;

/** What the words of a cell mean. */
export function MatrixLegend() {
  const { t } = useTranslationRef(maturityTranslationRef);
  const words = useWords();
  return (
    <dl className={styles.legend} aria-label={t('platform.matrix.legend')}>
      {STATES.map(state => (
        <div key={state}>
          <dt>
            <ResultStateBadge state={state} label={words.state(state)} />
          </dt>
          <dd>{t(`platform.legend.${state}`)}</dd>
        </div>
      ))}
    </dl>
  );
}
