import clsx from 'clsx';
import { DistributionSegment } from './DistributionBar';
import styles from './DistributionBar.module.css';

/**
 * Props of {@link DistributionStrip}.
 *
 * @public
 */
export interface DistributionStripProps {
  /** Lowest level first. */
  segments: readonly Pick<DistributionSegment, 'level' | 'count'>[];
  /** For the outermost element. */
  className?: string;
}

/**
 * A distribution as a mere drawing, for places that say it in words beside it, such as a field that is a link as a
 * whole. Elsewhere use `DistributionBar`.
 *
 * @public
 */
export function DistributionStrip(props: DistributionStripProps) {
  const { segments, className } = props;
  return (
    <span
      aria-hidden
      className={clsx(styles.bar, styles.small, styles.strip, className)}
    >
      {segments
        .filter(({ count }) => count > 0)
        .map(({ level, count }) => (
          <span
            key={level}
            className={styles.segment}
            data-level={level}
            style={{ flexGrow: count }}
          >
            {count}
          </span>
        ))}
    </span>
  );
}
