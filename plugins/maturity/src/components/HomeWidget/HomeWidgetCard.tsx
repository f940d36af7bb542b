import { useTranslationRef } from '@backstage/frontend-plugin-api';
import { Card, CardBody, CardHeader, Text } from '@backstage/ui';
import { ReactNode } from 'react';
import { maturityTranslationRef } from '../../translation';
import { HomeWidgetContent } from './HomeWidgetContent';
import styles from './HomeWidget.module.css';

/** The widget whole, for a home page of the classic frontend system. */
export function HomeMaturityCard() {
  return (
    <HomeWidgetCard>
      <HomeWidgetContent />
    </HomeWidgetCard>
  );
}

/** The card around the widget. */
export function HomeWidgetCard(props: { children: ReactNode }) {
  const { children } = props;
  const { t } = useTranslationRef(maturityTranslationRef);
  return (
    <Card className={styles.card}>
      <CardHeader>
        <Text as="h2" variant="title-x-small" weight="bold">
          {t('home.title')}
        </Text>
      </CardHeader>
      <CardBody>{children}</CardBody>
    </Card>
  );
}
