import clsx from 'clsx';
import styles from './Trend.module.css';

/**
 * Props of {@link Sparkline}.
 *
 * @public
 */
export interface SparklineProps {
  /** All that the line says, in words: where it began, where it is now. */
  label: string;
  /** 0 to 1, oldest first; undefined leaves a gap. */
  values: readonly (number | undefined)[];
  /** For the outermost element. */
  className?: string;
}

const WIDTH = 96;
const HEIGHT = 24;
const EDGE = 2;

/**
 * A share over time, as small as a word.
 *
 * @public
 */
export function Sparkline(props: SparklineProps) {
  const { label, values, className } = props;
  const place = (value: number, index: number) =>
    `${(
      EDGE +
      (index * (WIDTH - 2 * EDGE)) / Math.max(1, values.length - 1)
    ).toFixed(1)} ${(HEIGHT - EDGE - value * (HEIGHT - 2 * EDGE)).toFixed(1)}`;
  const path = values
    .map((value, index) => {
      if (value === undefined) return '';
      const begins = index === 0 || values[index - 1] === undefined;
      return `${begins ? 'M' : 'L'}${place(value, index)}`;
    })
    .join('');
  return (
    <svg
      role="img"
      aria-label={label}
      className={clsx(styles.sparkline, className)}
      width={WIDTH}
      height={HEIGHT}
      viewBox={`0 0 ${WIDTH} ${HEIGHT}`}
    >
      <line x1={0} x2={WIDTH} y1={HEIGHT - 1} y2={HEIGHT - 1} />
      <path d={path} />
    </svg>
  );
}
