import clsx from 'clsx';
import { Hint } from '../Hint';
import styles from './ConfidenceBadge.module.css';

/**
 * How far something can be relied on.
 *
 * @public
 */
export type ConfidenceWord = 'high' | 'moderate' | 'low' | 'none';

/**
 * Props of {@link ConfidenceBadge}.
 *
 * @public
 */
export interface ConfidenceBadgeProps {
  /** Decides how many bars are filled. */
  word: ConfidenceWord;
  /** The confidence in words, such as "Moderate confidence". */
  label: string;
  /** What lowers it, each a sentence. */
  reasons?: readonly string[];
  /** For the outermost element. */
  className?: string;
}

const BARS: Record<ConfidenceWord, number> = {
  none: 0,
  low: 1,
  moderate: 2,
  high: 3,
};

/**
 * Confidence in words, with what lowers it in a tooltip.
 *
 * @public
 */
export function ConfidenceBadge(props: ConfidenceBadgeProps) {
  const { word, label, reasons = [], className } = props;
  const content = (
    <span className={clsx(styles.badge, className)}>
      <span className={styles.bars} aria-hidden>
        {[1, 2, 3].map(bar => (
          <span key={bar} data-filled={bar <= BARS[word] || undefined} />
        ))}
      </span>
      {label}
    </span>
  );
  if (reasons.length === 0) return content;
  return (
    <Hint
      label={`${label}. ${reasons.join(' ')}`}
      tooltip={
        <ul className={styles.reasons}>
          {reasons.map(reason => (
            <li key={reason}>{reason}</li>
          ))}
        </ul>
      }
    >
      {content}
    </Hint>
  );
}
