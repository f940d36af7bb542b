import { useTranslationRef } from '@backstage/frontend-plugin-api';
import { RiErrorWarningLine } from '@remixicon/react';
import { useEffect, useRef } from 'react';
import { WrittenCriterion } from '../../lib/rubricText';
import { maturityTranslationRef } from '../../translation';
import styles from './RubricEditor.module.css';

/** One criterion in the list beside the form. */
export function CriterionItem(props: {
  criterion: WrittenCriterion;
  change?: 'added' | 'changed';
  isFaulty: boolean;
  isPicked: boolean;
  onPick: () => void;
}) {
  const { criterion, change, isFaulty, isPicked, onPick } = props;
  const { t } = useTranslationRef(maturityTranslationRef);
  const item = useRef<HTMLLIElement>(null);
  useEffect(() => {
    // Where it was picked by a fault or by the address, it may be out of sight.
    if (isPicked) item.current?.scrollIntoView?.({ block: 'nearest' });
  }, [isPicked]);
  return (
    <li ref={item}>
      <button type="button" aria-current={isPicked} onClick={onPick}>
        <span>
          {criterion.title || criterion.id || `${criterion.index + 1}.`}
        </span>
        <span className={styles.meta}>
          <span>{criterion.id}</span>
          {change && <span>{t(`rubric.editor.${change}`)}</span>}
          {isFaulty && (
            <span className={`${styles.flag} ${styles.faulty}`}>
              <RiErrorWarningLine size={14} aria-hidden />
              {t('rubric.editor.faulty')}
            </span>
          )}
        </span>
      </button>
    </li>
  );
}
