import { useTranslationRef } from '@backstage/frontend-plugin-api';
import { Text } from '@backstage/ui';
import { SimulationSummary } from '@cairn/backstage-plugin-maturity-common';
import { useWords } from '../../hooks/useWords';
import { maturityTranslationRef } from '../../translation';
import { Section } from '../Section';
import { MoveCounts } from './MoveCounts';
import styles from './WhatIf.module.css';

/** How each workframe would change over everything. */
export function WorkframeImpact(props: { summary: SimulationSummary }) {
  const { summary } = props;
  const { moved, becomesUnknown, becomesNotApplicable } = summary;
  const { t } = useTranslationRef(maturityTranslationRef);
  const words = useWords();
  const share = ({
    withTarget,
    atTarget,
  }: {
    withTarget: number;
    atTarget: number;
  }) =>
    withTarget
      ? t('rubric.whatIf.share', {
          at: String(atTarget),
          of: String(withTarget),
        })
      : t('rubric.whatIf.noTarget');
  return (
    <Section
      title={
        moved
          ? t('rubric.whatIf.moved', { count: moved })
          : t('rubric.whatIf.nobody')
      }
      description={[
        t('rubric.whatIf.becomesUnknown', { count: becomesUnknown }),
        t('rubric.whatIf.becomesNotApplicable', {
          count: becomesNotApplicable,
        }),
      ].join(' · ')}
    >
      <div className={styles.frames}>
        {summary.workframes.map(frame => (
          <div key={frame.workframe} className={styles.frame}>
            <h3>{words.workframe(frame.workframe)}</h3>
            <MoveCounts counts={frame} />
            <Text as="p" variant="body-small" color="secondary">
              {t('rubric.whatIf.target')}
              {': '}
              {t('rubric.whatIf.targetChange', {
                before: share(frame.before),
                after: share(frame.after),
              })}
            </Text>
          </div>
        ))}
      </div>
    </Section>
  );
}
