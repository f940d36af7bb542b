import clsx from 'clsx';
import { useId } from 'react';
import { Hatch } from './Cairn';
import { STONES } from './stones';
import { Stone } from './Stone';
import { StoneState } from './types';
import styles from './Cairn.module.css';

/**
 * Props of {@link CairnLegend}.
 *
 * @public
 */
export interface CairnLegendProps {
  /** Heard before the entries. */
  label: string;
  /** The words for each way a stone is drawn; those without a word are left out. */
  stones: Partial<Record<StoneState, string>>;
  /** The word for the marker of the target. */
  target?: string;
  /** For the outermost element. */
  className?: string;
}

const ORDER: readonly StoneState[] = [
  'proven',
  'accepted',
  'possible',
  'hollow',
  'bare',
];

/**
 * What each way of drawing a stone means.
 *
 * @public
 */
export function CairnLegend(props: CairnLegendProps) {
  const { label, stones, target, className } = props;
  return (
    <ul className={clsx(styles.legend, className)} aria-label={label}>
      {ORDER.map(state =>
        stones[state] ? (
          <li className={styles.entry} key={state}>
            <Swatch state={state} />
            {stones[state]}
          </li>
        ) : undefined,
      )}
      {target && (
        <li className={styles.entry}>
          <TargetSwatch />
          {target}
        </li>
      )}
    </ul>
  );
}

function Swatch(props: { state: StoneState }) {
  const { state } = props;
  const id = useId().replace(/:/g, '');
  const shape = STONES[2];
  const top = shape.top - 2;
  const height = shape.bottom - shape.top + 4;
  return (
    <svg
      aria-hidden
      className={styles.swatch}
      width={24}
      height={11}
      viewBox={`22 ${top} 62 ${height}`}
      preserveAspectRatio="none"
    >
      <Hatch id={id} unit={2.3} />
      <Stone shape={shape} state={state} hatchId={id} small={false} />
    </svg>
  );
}

function TargetSwatch() {
  return (
    <svg aria-hidden className={styles.swatch} width={14} height={10}>
      <g className={styles.target}>
        <line x1={5} x2={14} y1={5} y2={5} />
        <path d="M0 5l6 -4v8z" />
      </g>
    </svg>
  );
}
