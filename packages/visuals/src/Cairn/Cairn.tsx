import clsx from 'clsx';
import { useId } from 'react';
import { GROUND, STONES } from './stones';
import { Stone } from './Stone';
import { stoneStates, StoneStatesOptions } from './stoneStates';
import styles from './Cairn.module.css';

const WIDTH = 120;
const SMALL = 48;
/** Room above the highest stone. */
const HEADROOM = 5;

/**
 * Props of {@link Cairn}.
 *
 * @public
 */
export interface CairnProps extends StoneStatesOptions {
  /** What a reader hears instead of the drawing: all marks in words. */
  label: string;
  /** The wanted level; a small marker points at its stone. */
  target?: number;
  /** Height in pixels of a cairn of five stones; one of four is lower by a stone. 24 to 96 look best. */
  size?: number;
  /** For the outermost element. */
  className?: string;
}

/**
 * A cairn: one stone for each level, and the ground it stands on. Solid stones are proven, hatched ones accepted,
 * outlined ones possible; form tells them apart, never color alone.
 *
 * @example
 * ```tsx
 * <Cairn
 *   levels={4} proven={2} accepted={2} possible={3} target={3}
 *   label="Developer experience: proven 2, accepted 2, possible 3, target 3"
 * />
 * ```
 *
 * @public
 */
export function Cairn(props: CairnProps) {
  const { label, target, size = 64, className } = props;
  const id = useId().replace(/:/g, '');
  const states = stoneStates({
    ...props,
    levels: Math.min(props.levels, STONES.length),
  });
  const small = size < SMALL;
  const top = STONES[states.length - 1].top - HEADROOM;
  const height = 100 - top;
  const unit = 100 / size;

  return (
    <svg
      role="img"
      aria-label={label}
      className={clsx(styles.cairn, className)}
      data-small={small || undefined}
      width={(WIDTH * size) / 100}
      height={(height * size) / 100}
      viewBox={`0 ${top} ${WIDTH} ${height}`}
    >
      <Hatch id={id} unit={unit} />
      <line className={styles.ground} x1={2} x2={98} y1={GROUND} y2={GROUND} />
      {states.map((state, index) => (
        <Stone
          key={index}
          shape={STONES[index]}
          state={state}
          hatchId={id}
          small={small}
        />
      ))}
      {target !== undefined && target > 0 && target <= states.length && (
        <Target
          y={(STONES[target - 1].top + STONES[target - 1].bottom) / 2}
          small={small}
        />
      )}
    </svg>
  );
}

/** Lines three pixels apart, whatever the size of the drawing. */
export function Hatch(props: { id: string; unit: number }) {
  const { id, unit } = props;
  return (
    <defs>
      <pattern
        id={id}
        width={3 * unit}
        height={3 * unit}
        patternUnits="userSpaceOnUse"
        patternTransform="rotate(45)"
      >
        <line className={styles.hatch} y2={3 * unit} strokeWidth={2.6 * unit} />
      </pattern>
    </defs>
  );
}

function Target(props: { y: number; small: boolean }) {
  const { y, small } = props;
  const reach = small ? 9 : 5;
  return (
    <g className={styles.target} data-target>
      <line x1={102} x2={WIDTH - 1} y1={y} y2={y} />
      <path d={`M100 ${y}l${reach * 1.4} ${-reach}v${reach * 2}z`} />
    </g>
  );
}
