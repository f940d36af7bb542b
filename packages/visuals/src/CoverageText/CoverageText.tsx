import clsx from 'clsx';
import styles from './CoverageText.module.css';

/**
 * Props of {@link CoverageText}.
 *
 * @public
 */
export interface CoverageTextProps {
  /** How many are known. */
  known: number;
  /** How many there are to know. */
  applicable: number;
  /** The figures in words, such as "14 of 18 known". */
  label: string;
  /** For the outermost element. */
  className?: string;
}

/**
 * How much is known of what applies: a ring that fills, and the figures beside it.
 *
 * @public
 */
export function CoverageText(props: CoverageTextProps) {
  const { known, applicable, label, className } = props;
  const share = applicable > 0 ? Math.min(1, known / applicable) : 0;
  return (
    <span className={clsx(styles.coverage, className)}>
      <svg
        aria-hidden
        className={styles.ring}
        width={14}
        height={14}
        viewBox="0 0 14 14"
      >
        <circle className={styles.track} cx={7} cy={7} r={5} />
        <circle
          className={styles.known}
          cx={7}
          cy={7}
          r={5}
          pathLength={100}
          strokeDasharray={`${share * 100} 100`}
          transform="rotate(-90 7 7)"
        />
      </svg>
      {label}
    </span>
  );
}
