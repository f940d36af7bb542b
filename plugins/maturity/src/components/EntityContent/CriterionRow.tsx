import { useTranslationRef } from '@backstage/frontend-plugin-api';
import { Badge, Text } from '@backstage/ui';
import { ResultStateBadge } from '@cairn/visuals';
import { RiArrowDownSLine } from '@remixicon/react';
import { ReactNode, useEffect, useRef, useState } from 'react';
import { useWords } from '../../hooks/useWords';
import { maturityTranslationRef } from '../../translation';
import {
  CriterionBadges,
  CriterionMenu,
  CriterionStories,
} from '../CriterionRequests';
import { RemedyView } from '../Remedy';
import { EvidenceView } from './EvidenceView';
import { ExemptionView } from './ExemptionView';
import { CriterionEntry } from './groupCriteria';
import styles from './CriterionRow.module.css';

/** Props of {@link CriterionRow}. */
export interface CriterionRowProps {
  entry: CriterionEntry;
  /** Whether the address names this criterion: it is open then, and scrolled to. */
  isOpen: boolean;
}

/** One criterion: its state and message, and on opening all that stands behind them. */
export function CriterionRow(props: CriterionRowProps) {
  const { entry, isOpen } = props;
  const { criterion, result } = entry;
  const { t } = useTranslationRef(maturityTranslationRef);
  const words = useWords();
  const row = useRef<HTMLDetailsElement>(null);
  const [open, setOpen] = useState(isOpen);

  useEffect(() => {
    if (!isOpen) return;
    setOpen(true);
    row.current?.scrollIntoView?.({ block: 'nearest' });
  }, [isOpen]);

  return (
    <div className={styles.frame}>
      <details
        ref={row}
        className={styles.row}
        data-criterion={criterion.id}
        open={open}
        onToggle={event => setOpen(event.currentTarget.open)}
      >
        <summary className={styles.summary}>
          <ResultStateBadge
            className={styles.state}
            state={result.state}
            label={words.state(result.state)}
          />
          <span className={styles.words}>
            <Text as="span" variant="body-medium" weight="bold">
              {criterion.title}
            </Text>
            <Text as="span" variant="body-small" color="secondary">
              {result.message}
            </Text>
            <CriterionBadges criterionId={criterion.id} />
          </span>
          {criterion.evidence.waitsFor && (
            <Badge className={styles.waits}>
              {t('entity.criteria.waitsFor', {
                source: criterion.evidence.waitsFor,
              })}
            </Badge>
          )}
          <RiArrowDownSLine className={styles.chevron} size={18} aria-hidden />
        </summary>
        {open && <Body entry={entry} />}
      </details>
      <CriterionMenu criterion={criterion} result={result} />
    </div>
  );
}

/** All that stands behind a result; drawn only once it is wanted. */
function Body(props: { entry: CriterionEntry }) {
  const { entry } = props;
  const { criterion, result } = entry;
  const { t } = useTranslationRef(maturityTranslationRef);
  return (
    <div className={styles.body}>
      <Part title={t('entity.criteria.why')}>
        <Text as="p" variant="body-small">
          {criterion.why}
        </Text>
      </Part>
      <Part title={t('entity.criteria.evidence')}>
        <EvidenceView entry={entry} />
      </Part>
      {result.exemption && (
        <Part title={t('entity.criteria.exemption')}>
          <ExemptionView exemption={result.exemption} />
        </Part>
      )}
      <CriterionStories criterionId={criterion.id} />
      {result.state !== 'pass' && (
        <Part title={t('entity.criteria.remedy')}>
          <RemedyView remedy={criterion.remedy} />
        </Part>
      )}
    </div>
  );
}

function Part(props: { title: string; children: ReactNode }) {
  const { title, children } = props;
  return (
    <section className={styles.part}>
      <h5>{title}</h5>
      {children}
    </section>
  );
}
