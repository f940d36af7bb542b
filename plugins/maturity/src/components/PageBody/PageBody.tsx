import { Container } from '@backstage/ui';
import { ReactNode } from 'react';
import styles from './PageBody.module.css';

/** What stands below the header of a page: its sections, one below the other. */
export function PageBody(props: { children: ReactNode }) {
  const { children } = props;
  return (
    <Container py="4">
      <main className={styles.body}>{children}</main>
    </Container>
  );
}
