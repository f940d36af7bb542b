import { JsonValue } from '@backstage/types';
import styles from './EvidenceView.module.css';

/** Lists of plain values up to this many characters stay on one line. */
const ONE_LINE = 80;

/** A value of any shape, as compactly as it can be read. */
export function ValueView(props: { value: JsonValue }) {
  const { value } = props;
  const text = JSON.stringify(value);
  if (typeof value === 'string') return <span>{value}</span>;
  if (typeof value !== 'object' || value === null || text.length <= ONE_LINE) {
    return <code>{text}</code>;
  }
  return (
    // It scrolls, so the keyboard must reach it.
    // eslint-disable-next-line jsx-a11y/no-noninteractive-tabindex
    <pre className={styles.value} tabIndex={0}>
      {JSON.stringify(value, undefined, 1)}
    </pre>
  );
}
