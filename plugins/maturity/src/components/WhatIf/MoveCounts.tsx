import { useTranslationRef } from '@backstage/frontend-plugin-api';
import { MoveDirection } from '@cairn/backstage-plugin-maturity-common';
import {
  RiArrowDownLine,
  RiArrowUpDownLine,
  RiArrowUpLine,
} from '@remixicon/react';
import { maturityTranslationRef } from '../../translation';
import styles from './WhatIf.module.css';

const ICONS: Record<MoveDirection, typeof RiArrowUpLine> = {
  up: RiArrowUpLine,
  down: RiArrowDownLine,
  mixed: RiArrowUpDownLine,
};

/** One direction, by arrow and word. */
export function Direction(props: { direction: MoveDirection; count?: number }) {
  const { direction, count } = props;
  const { t } = useTranslationRef(maturityTranslationRef);
  const Icon = ICONS[direction];
  return (
    <span className={styles.move}>
      <Icon size={16} aria-hidden />
      {t(`rubric.whatIf.${direction}`)}
      {count !== undefined && <b>{count}</b>}
    </span>
  );
}

/** How many move each way; both ways only where some do. */
export function MoveCounts(props: {
  counts: Record<MoveDirection, number>;
  /** Leaves out what is zero. */
  brief?: boolean;
}) {
  const { counts, brief } = props;
  const shown = (['up', 'down', 'mixed'] as const).filter(
    each => counts[each] > 0 || (!brief && each !== 'mixed'),
  );
  return (
    <span className={styles.moves}>
      {shown.map(each => (
        <Direction key={each} direction={each} count={counts[each]} />
      ))}
      {shown.length === 0 && '–'}
    </span>
  );
}
