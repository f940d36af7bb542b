import styles from './CairnLogo.module.css';

/**
 * A stack of stones, and the name beside it where there is room.
 *
 * @internal
 */
export function CairnLogo(props: { named?: boolean }) {
  return (
    <span className={styles.logo}>
      <svg viewBox="0 0 32 32" className={styles.stones} aria-hidden>
        <ellipse cx="16" cy="26.4" rx="13" ry="3.8" />
        <ellipse
          cx="15.5"
          cy="19"
          rx="9.9"
          ry="3.4"
          transform="rotate(-2 16 19)"
        />
        <ellipse
          cx="16.6"
          cy="12.3"
          rx="7"
          ry="3.1"
          transform="rotate(3 16 12)"
        />
        <ellipse
          cx="16"
          cy="5.7"
          rx="4.5"
          ry="3.4"
          transform="rotate(-5 16 6)"
        />
      </svg>
      {props.named && <span className={styles.name}>Cairn</span>}
    </span>
  );
}
