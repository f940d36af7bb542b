import clsx from 'clsx';
import styles from './ShareMeter.module.css';

/**
 * Props of {@link ShareMeter}.
 *
 * @public
 */
export interface ShareMeterProps {
  /** How many of `total`. */
  value: number;
  /** How many there are; 0 draws an empty bar and claims no percentage. */
  total: number;
  /** What is counted, such as "At or above target". */
  label: string;
  /** The figures in words, such as "12 of 40". */
  figures: string;
  /** `large` writes the percentage big above the bar. */
  size?: 'small' | 'large';
  /** For the outermost element. */
  className?: string;
}

/**
 * A share with its figures, so that 1 of 2 never looks like 500 of 1,000.
 *
 * @public
 */
export function ShareMeter(props: ShareMeterProps) {
  const { value, total, label, figures, size = 'small', className } = props;
  const share = total > 0 ? value / total : undefined;
  return (
    <div className={clsx(styles.meter, className)} data-size={size}>
      {size === 'large' && (
        <span className={styles.share} aria-hidden>
          {share === undefined ? '–' : percent(share)}
        </span>
      )}
      <span className={styles.figures} aria-hidden>
        {figures}
      </span>
      <div
        role="meter"
        aria-label={label}
        aria-valuemin={0}
        aria-valuemax={total}
        aria-valuenow={value}
        aria-valuetext={
          share === undefined ? figures : `${figures}, ${percent(share)}`
        }
        className={styles.track}
      >
        <div
          className={styles.fill}
          style={{ width: `${(share ?? 0) * 100}%` }}
        />
      </div>
    </div>
  );
}

/** Rounded down, so that 100 % always means all of them. */
function percent(share: number): string {
  return `${Math.floor(share * 100)}%`;
}
