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
        <rect x="2" y="23" width="28" height="7.5" rx="3.7" />
        <rect x="5" y="15.5" width="21" height="6.5" rx="3.2" />
        <rect x="9" y="8.5" width="15" height="6" rx="3" />
        <rect x="12" y="2" width="9" height="5.5" rx="2.7" />
      </svg>
      {props.named && <span className={styles.name}>Cairn</span>}
    </span>
  );
}
