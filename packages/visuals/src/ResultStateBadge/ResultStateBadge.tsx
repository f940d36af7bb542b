import {
  RiCheckboxCircleFill,
  RiCloseCircleFill,
  RiIndeterminateCircleLine,
  RiQuestionLine,
  RiShieldCheckLine,
  type RemixiconComponentType,
} from '@remixicon/react';
import clsx from 'clsx';
import styles from './ResultStateBadge.module.css';

/**
 * What can be known of one statement.
 *
 * @public
 */
export type ResultBadgeState =
  | 'pass'
  | 'fail'
  | 'unknown'
  | 'exempt'
  | 'not-applicable';

/**
 * Props of {@link ResultStateBadge}.
 *
 * @public
 */
export interface ResultStateBadgeProps {
  /** Decides icon and tone. */
  state: ResultBadgeState;
  /** The word for the state. */
  label: string;
  /** For the outermost element. */
  className?: string;
}

const ICONS: Record<ResultBadgeState, RemixiconComponentType> = {
  pass: RiCheckboxCircleFill,
  fail: RiCloseCircleFill,
  unknown: RiQuestionLine,
  exempt: RiShieldCheckLine,
  'not-applicable': RiIndeterminateCircleLine,
};

/**
 * The state of a result, by icon and word.
 *
 * @public
 */
export function ResultStateBadge(props: ResultStateBadgeProps) {
  const { state, label, className } = props;
  const Icon = ICONS[state];
  return (
    <span className={clsx(styles.badge, className)} data-state={state}>
      <Icon size={14} aria-hidden />
      {label}
    </span>
  );
}
