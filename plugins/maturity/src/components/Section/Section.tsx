import { Card, CardBody, CardHeader, Flex, Text } from '@backstage/ui';
import { ReactNode } from 'react';

/** Props of {@link Section}. */
export interface SectionProps {
  title: string;
  description?: ReactNode;
  /** Beside the title, such as a search field. */
  actions?: ReactNode;
  children: ReactNode;
}

/** A titled card of a page. */
export function Section(props: SectionProps) {
  const { title, description, actions, children } = props;
  return (
    <Card>
      <CardHeader>
        <Flex
          justify="between"
          align="center"
          gap="3"
          style={{ flexWrap: 'wrap' }}
        >
          <div>
            <Text as="h2" variant="title-x-small" weight="bold">
              {title}
            </Text>
            {description && (
              <Text as="p" variant="body-small" color="secondary">
                {description}
              </Text>
            )}
          </div>
          {actions}
        </Flex>
      </CardHeader>
      <CardBody>{children}</CardBody>
    </Card>
  );
}
