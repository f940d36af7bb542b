import { useTranslationRef } from '@backstage/frontend-plugin-api';
import {
  TargetRule,
  WORKFRAMES,
} from '@cairn/backstage-plugin-maturity-common';
import { useWords } from '../../hooks/useWords';
import { predicateInWords } from '../../lib/predicate';
import { maturityTranslationRef } from '../../translation';
import { Section } from '../Section';
import styles from './RubricPage.module.css';

/** Which level is wanted of whom. The first line that matches counts. */
export function TargetTable(props: { targets: TargetRule[] }) {
  const { targets } = props;
  const { t } = useTranslationRef(maturityTranslationRef);
  const words = useWords();
  return (
    <Section
      title={t('page.rubric.targets')}
      description={t('page.rubric.targetsDescription')}
    >
      {/* It may be wider than a narrow screen; the keyboard must reach what scrolls. */}
      {/* eslint-disable-next-line jsx-a11y/no-noninteractive-tabindex */}
      <div className={styles.scroll} tabIndex={0}>
        <table className={styles.targets}>
          <thead>
            <tr>
              <th scope="col">{t('page.rubric.targetWhen')}</th>
              {WORKFRAMES.map(workframe => (
                <th key={workframe} scope="col">
                  {words.workframe(workframe)}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {targets.map((rule, index) => (
              <tr key={index}>
                <th scope="row">
                  <Condition when={rule.when} />
                </th>
                {WORKFRAMES.map(workframe => (
                  <td key={workframe}>{rule.levels[workframe] ?? '–'}</td>
                ))}
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    </Section>
  );
}

function Condition(props: { when: TargetRule['when'] }) {
  const { when } = props;
  const { t } = useTranslationRef(maturityTranslationRef);
  return Object.keys(when as object).length === 0 ? (
    <>{t('page.rubric.everything')}</>
  ) : (
    <code>{predicateInWords(when)}</code>
  );
}
