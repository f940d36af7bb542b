import { useTranslationRef } from '@backstage/frontend-plugin-api';
import { Alert } from '@backstage/ui';
import { RubricFault } from '@cairn/backstage-plugin-maturity-common';
import { maturityTranslationRef } from '../../translation';
import styles from './RubricPage.module.css';

/** What is wrong in the rubric files: where, and why. Nothing where nothing is. */
export function FaultList(props: { faults: RubricFault[] }) {
  const { faults } = props;
  const { t } = useTranslationRef(maturityTranslationRef);
  if (faults.length === 0) return undefined;
  return (
    <Alert
      status="warning"
      icon
      title={t('page.rubric.faults')}
      description={
        <>
          {t('page.rubric.faultsDescription')}
          <ul className={styles.faults}>
            {faults.map(({ file, path, reason }) => (
              <li key={`${file} ${path} ${reason}`}>
                <code>{[file, path].filter(Boolean).join(': ')}</code> {reason}
              </li>
            ))}
          </ul>
        </>
      }
    />
  );
}
