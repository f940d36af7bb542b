import { GROUND, StoneShape } from './stones';
import { StoneState } from './types';
import styles from './Cairn.module.css';

/** Props of {@link Stone}. */
export interface StoneProps {
  shape: StoneShape;
  state: StoneState;
  /** The id of the hatching pattern in the same drawing. */
  hatchId: string;
  /** Small drawings get flatter stones, so that the gaps between them survive, and no light on top. */
  small: boolean;
}

/** One stone, or the dots where it would lie. */
export function Stone(props: StoneProps) {
  const { shape, state, hatchId, small } = props;
  if (state === 'bare') {
    const y = Math.min(shape.bottom - 1.5, GROUND - 4);
    return (
      <line
        className={styles.bare}
        x1={shape.left + 10}
        x2={shape.right - 10}
        y1={y}
        y2={y}
      />
    );
  }
  const height = small ? 0.82 : 0.97;
  return (
    <g
      transform={`translate(0 ${(shape.bottom * (1 - height)).toFixed(
        2,
      )}) scale(1 ${height})`}
    >
      <path
        className={styles[state]}
        d={shape.path}
        fill={state === 'accepted' ? `url(#${hatchId})` : undefined}
      />
      {state === 'proven' && !small && <Light shape={shape} />}
    </g>
  );
}

/** Light from above: the stone once more, smaller, near its upper edge. */
function Light(props: { shape: StoneShape }) {
  const { shape } = props;
  const center = (shape.left + shape.right) / 2;
  const rise = shape.top + (shape.bottom - shape.top) * 0.1;
  return (
    <path
      className={styles.light}
      d={shape.path}
      transform={`translate(${(center * 0.28).toFixed(2)} ${(
        rise -
        shape.top * 0.34
      ).toFixed(2)}) scale(0.72 0.34)`}
    />
  );
}
