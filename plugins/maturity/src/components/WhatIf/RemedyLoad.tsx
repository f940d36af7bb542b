import { useTranslationRef } from '@backstage/frontend-plugin-api';
import { SimulatedRemedy } from '@cairn/backstage-plugin-maturity-common';
import { maturityTranslationRef } from '../../translation';
import styles from '../RubricVersions/RubricVersions.module.css';
import { Section } from '../Section';

/** How many services would need which remedy for their next step. */
export function RemedyLoad(props: { remedies: SimulatedRemedy[] }) {
  const { t } = useTranslationRef(maturityTranslationRef);
  const remedies = props.remedies.filter(
    ({ before, after }) => before !== after,
  );
  if (!remedies.length) return undefined;
  return (
    <Section title={t('rubric.whatIf.remedies')}>
      {/* It may be wider than a narrow screen; the keyboard must reach what scrolls. */}
      {/* eslint-disable-next-line jsx-a11y/no-noninteractive-tabindex */}
      <div className={styles.scroll} tabIndex={0}>
        <table className={styles.table}>
          <thead>
            <tr>
              <th scope="col">{t('rubric.whatIf.remedy')}</th>
              <th scope="col">{t('rubric.whatIf.needNow')}</th>
              <th scope="col">{t('rubric.whatIf.needThen')}</th>
            </tr>
          </thead>
          <tbody>
            {remedies.map(({ remedy, before, after }) => (
              <tr key={`${remedy.title} ${before}`}>
                <th scope="row">
                  {remedy.title}
                  {'template' in remedy && (
                    <div className={styles.note}>{remedy.template}</div>
                  )}
                </th>
                <td>{before}</td>
                <td>{after}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    </Section>
  );
}
