import { useTranslationRef } from '@backstage/frontend-plugin-api';
import { Text } from '@backstage/ui';
import { WorkframeAssessment } from '@cairn/backstage-plugin-maturity-common';
import { CoverageText } from '@cairn/visuals';
import { RiCheckLine, RiFlagLine } from '@remixicon/react';
import { useWords } from '../../hooks/useWords';
import { maturityTranslationRef } from '../../translation';
import { WorkframeCairn } from '../WorkframeCairn';
import styles from './EntityMaturityCard.module.css';

/** Props of {@link WorkframeFigures}. */
export interface WorkframeFiguresProps {
  frame: WorkframeAssessment;
  size?: number;
  /** The level of heading that the place asks for. */
  heading?: 'h2' | 'h4';
}

/** A cairn and, below it, what it says in words. */
export function WorkframeFigures(props: WorkframeFiguresProps) {
  const { frame, size = 76, heading = 'h4' } = props;
  const { t } = useTranslationRef(maturityTranslationRef);
  const words = useWords();
  return (
    <li className={styles.frame}>
      <WorkframeCairn frame={frame} size={size} />
      <Text as={heading} variant="body-small" weight="bold">
        {words.workframe(frame.workframe)}
      </Text>
      <Text as="p" variant="body-small">
        {frame.proven === 0
          ? words.levelName(0)
          : words.levelInFull(frame.proven)}
      </Text>
      <Text as="p" variant="body-small" color="secondary">
        {[
          frame.accepted > frame.proven &&
            t('card.accepted', { level: String(frame.accepted) }),
          frame.possible > frame.accepted &&
            t('card.possible', { level: String(frame.possible) }),
        ]
          .filter(Boolean)
          .join(', ')}
      </Text>
      <TargetText frame={frame} />
      <CoverageText
        {...frame.coverage}
        label={words.coverage(frame.coverage)}
      />
    </li>
  );
}

function TargetText(props: { frame: WorkframeAssessment }) {
  const { proven, target } = props.frame;
  const { t } = useTranslationRef(maturityTranslationRef);
  if (target === undefined) {
    return (
      <span className={styles.target}>
        <RiFlagLine size={14} aria-hidden />
        {t('noTarget')}
      </span>
    );
  }
  const reached = proven >= target;
  return (
    <span className={styles.target} data-reached={reached || undefined}>
      {reached ? (
        <RiCheckLine size={14} aria-hidden />
      ) : (
        <RiFlagLine size={14} aria-hidden />
      )}
      {reached
        ? t('card.reached', { level: String(target) })
        : t('card.below', {
            level: String(target),
            missing: String(target - proven),
          })}
    </span>
  );
}
