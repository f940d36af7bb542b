import { useTranslationRef } from '@backstage/frontend-plugin-api';
import { DraftEvent } from '@cairn/backstage-plugin-maturity-common';
import { Age } from '@cairn/visuals';
import { nameOf } from '../../lib/people';
import { maturityTranslationRef } from '../../translation';
import { Section } from '../Section';
import styles from './RubricDrafts.module.css';

/** What was done to a draft, oldest first. */
export function DraftHistory(props: { history: DraftEvent[] }) {
  const { t } = useTranslationRef(maturityTranslationRef);
  return (
    <Section title={t('rubric.review.history')}>
      <ol className={styles.history}>
        {props.history.map(({ act, by, at, note }, index) => (
          <li key={index}>
            <b>{nameOf(by)}</b> {t(`rubric.review.acts.${act}`)} <Age at={at} />
            {note && <blockquote>{note}</blockquote>}
          </li>
        ))}
      </ol>
    </Section>
  );
}
