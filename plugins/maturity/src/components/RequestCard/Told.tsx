import { EntityRefLink } from '@backstage/plugin-catalog-react';
import { Text } from '@backstage/ui';
import { Age } from '@cairn/visuals';
import { ReactNode } from 'react';
import styles from './RequestCard.module.css';

/** Props of {@link Told}. */
export interface ToldProps {
  /** The user who did it. */
  by: string;
  /** What they did, as a verb in the past. */
  did: string;
  /** ISO 8601. */
  at: string;
  /** In whose words. */
  text?: string;
  children?: ReactNode;
}

/** Who did what and when, and what they said. */
export function Told(props: ToldProps) {
  const { by, did, at, text, children } = props;
  return (
    <div className={styles.told}>
      <Text as="p" variant="body-small" color="secondary">
        <EntityRefLink entityRef={by} hideIcon /> {did} <Age at={at} />
      </Text>
      {text && <blockquote className={styles.quote}>{text}</blockquote>}
      {children}
    </div>
  );
}
