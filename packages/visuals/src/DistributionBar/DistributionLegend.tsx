import clsx from 'clsx';
import styles from './DistributionBar.module.css';

/**
 * Props of {@link DistributionLegend}.
 *
 * @public
 */
export interface DistributionLegendProps {
  /** Heard before the entries. */
  label: string;
  /** The levels in words, lowest first. */
  levels: readonly { level: number; label: string }[];
  /** For the outermost element. */
  className?: string;
}

/**
 * Which tone of a {@link DistributionBar} stands for which level.
 *
 * @public
 */
export function DistributionLegend(props: DistributionLegendProps) {
  const { label, levels, className } = props;
  return (
    <ul className={clsx(styles.legend, className)} aria-label={label}>
      {levels.map(entry => (
        <li key={entry.level}>
          <span
            aria-hidden
            className={styles.segment}
            data-level={entry.level}
          />
          {entry.label}
        </li>
      ))}
    </ul>
  );
}
