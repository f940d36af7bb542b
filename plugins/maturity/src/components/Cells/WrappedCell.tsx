import { Cell, Link, Text } from '@backstage/ui';
import styles from './WrappedCell.module.css';

/** Props of {@link WrappedCell}. */
export interface WrappedCellProps {
  title: string;
  description?: string;
  href?: string;
  color?: 'primary' | 'secondary';
}

/** A cell whose words go on in the next line, where `CellText` would cut them off. */
export function WrappedCell(props: WrappedCellProps) {
  const { title, description, href, color } = props;
  return (
    <Cell>
      <span className={styles.words}>
        {href ? (
          <Link variant="body-medium" href={href}>
            {title}
          </Link>
        ) : (
          <Text as="span" variant="body-medium" color={color}>
            {title}
          </Text>
        )}
        {description && (
          <Text as="span" variant="body-small" color="secondary">
            {description}
          </Text>
        )}
      </span>
    </Cell>
  );
}
