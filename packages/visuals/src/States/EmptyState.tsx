import { Text } from '@backstage/ui';
import { ReactNode } from 'react';
import styles from './States.module.css';

/**
 * Props of {@link EmptyState}.
 *
 * @public
 */
export interface EmptyStateProps {
  /** What is empty. */
  title: string;
  /** Why there is nothing, and what would change that. */
  description?: ReactNode;
  /** What to do about it, such as a button. */
  action?: ReactNode;
  /** A mere ornament; a reader does not hear it. */
  icon?: ReactNode;
}

/**
 * Nothing to show, and why.
 *
 * @public
 */
export function EmptyState(props: EmptyStateProps) {
  const { title, description, action, icon } = props;
  return (
    <div className={styles.state}>
      {icon && (
        <span className={styles.icon} aria-hidden>
          {icon}
        </span>
      )}
      <Text as="p" variant="body-medium" weight="bold">
        {title}
      </Text>
      {description && (
        <Text as="div" variant="body-small" color="secondary">
          {description}
        </Text>
      )}
      {action && <div className={styles.action}>{action}</div>}
    </div>
  );
}
