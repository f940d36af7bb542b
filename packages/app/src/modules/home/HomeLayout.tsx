import {
  identityApiRef,
  useApi,
  useTranslationRef,
} from '@backstage/frontend-plugin-api';
import { HomePageLayoutProps } from '@backstage/plugin-home-react/alpha';
import { Text } from '@backstage/ui';
import { useEffect, useState } from 'react';
import { demoTranslationRef } from '../../translation';
import styles from './HomeLayout.module.css';

/** What the home page shows: the first stands on the left, the others beside it, in this order. */
const WIDGETS = ['MaturityNeedsMe', 'Tour', 'Starred'];

/**
 * A home page of two columns, of one where there is no room for two.
 *
 * @internal
 */
export function HomeLayout({ widgets }: HomePageLayoutProps) {
  const { t } = useTranslationRef(demoTranslationRef);
  const name = useFirstName();
  const [first, ...others] = WIDGETS.map(wanted =>
    widgets.find(widget => widget.name === wanted),
  );
  return (
    <main className={styles.page}>
      <Text as="h1" variant="title-medium" weight="bold">
        {name ? t('home.greeting', { name }) : t('home.title')}
      </Text>
      <div className={styles.columns}>
        <div>{first?.component}</div>
        <div className={styles.others}>
          {others.map(
            widget => widget && <div key={widget.name}>{widget.component}</div>,
          )}
        </div>
      </div>
    </main>
  );
}

function useFirstName(): string | undefined {
  const identityApi = useApi(identityApiRef);
  const [name, setName] = useState<string>();
  useEffect(() => {
    let gone = false;
    identityApi.getProfileInfo().then(
      profile => gone || setName(profile.displayName?.split(' ')[0]),
      // A greeting without a name is still a greeting.
      () => {},
    );
    return () => {
      gone = true;
    };
  }, [identityApi]);
  return name;
}
