import { useTranslationRef } from '@backstage/frontend-plugin-api';
import { Alert, Avatar, Card, CardBody, Flex, Text } from '@backstage/ui';
import { demoTranslationRef } from '../../translation';
import { CairnLogo } from '../nav/CairnLogo';
import { Person } from './people';
import styles from './PersonPicker.module.css';

/**
 * Cards to choose somebody by one click.
 *
 * @internal
 */
export function PersonPicker(props: {
  people: Person[];
  onChoose(userRef: string): void;
  failed?: { person: Person; message: string };
}) {
  const { people, onChoose, failed } = props;
  const { t } = useTranslationRef(demoTranslationRef);
  return (
    <main className={styles.page}>
      <div className={styles.content}>
        <div className={styles.logo}>
          <CairnLogo named />
        </div>
        <Text as="h1" variant="title-medium" weight="bold">
          {t('signIn.title')}
        </Text>
        <Text as="p" color="secondary" className={styles.subtitle}>
          {t('signIn.subtitle')}
        </Text>
        {failed && (
          <Alert
            status="danger"
            icon
            title={t('signIn.failed', { name: failed.person.name })}
            description={`${failed.message} ${t('signIn.failedHint')}`}
          />
        )}
        {people.length === 0 && (
          <Alert
            status="warning"
            icon
            title={t('signIn.nobody')}
            description={t('signIn.nobodyHint')}
          />
        )}
        <ul className={styles.people}>
          {people.map(person => (
            <li key={person.userRef}>
              <PersonCard person={person} onChoose={onChoose} />
            </li>
          ))}
        </ul>
      </div>
    </main>
  );
}

function PersonCard(props: {
  person: Person;
  onChoose(userRef: string): void;
}) {
  const { userRef, name, role, sees } = props.person;
  const { t } = useTranslationRef(demoTranslationRef);
  return (
    <Card
      className={styles.card}
      label={t('signIn.choose', { name, role })}
      onPress={() => props.onChoose(userRef)}
    >
      <CardBody>
        <Flex align="center" gap="3">
          <Avatar src="" name={name} size="large" purpose="decoration" />
          <Flex direction="column" gap="0.5">
            <Text variant="body-large" weight="bold">
              {name}
            </Text>
            <Text color="secondary">{role}</Text>
          </Flex>
        </Flex>
        <Text as="p" className={styles.sees}>
          {sees}
        </Text>
      </CardBody>
    </Card>
  );
}
