import { DateTime } from 'luxon';
import { Hint } from '../Hint';
import styles from './Age.module.css';

/**
 * Props of {@link Age}.
 *
 * @public
 */
export interface AgeProps {
  /** The moment, ISO 8601. */
  at: string;
  /** What the age is measured against, ISO 8601; the present unless given. */
  now?: string;
  /** BCP 47; the language of the page unless given. */
  locale?: string;
  /** For the outermost element. */
  className?: string;
}

/**
 * How long ago or ahead a moment is, with the exact moment in a tooltip. What is no moment is shown as it came.
 *
 * @example
 * ```tsx
 * <Age at="2026-11-23T08:00:00Z" />
 * ```
 *
 * @public
 */
export function Age(props: AgeProps) {
  const { at, now, locale = pageLocale(), className } = props;
  const moment = DateTime.fromISO(at, { locale });
  if (!moment.isValid) return <span className={className}>{at}</span>;

  const base = now ? DateTime.fromISO(now) : DateTime.now();
  const relative = moment.toRelative({ base, locale }) ?? at;
  const exact = moment.toLocaleString(DateTime.DATETIME_FULL);
  return (
    <Hint label={`${relative}, ${exact}`} tooltip={exact} className={className}>
      <time className={styles.age} dateTime={at}>
        {relative}
      </time>
    </Hint>
  );
}

function pageLocale(): string | undefined {
  return document.documentElement.lang || undefined;
}
