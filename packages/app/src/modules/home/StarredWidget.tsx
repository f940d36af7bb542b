import { useTranslationRef } from '@backstage/frontend-plugin-api';
import {
  EntityRefLink,
  useStarredEntities,
} from '@backstage/plugin-catalog-react';
import { Text } from '@backstage/ui';
import { demoTranslationRef } from '../../translation';
import { WidgetCard } from './WidgetCard';
import styles from './Widgets.module.css';

/**
 * The entities that one has starred.
 *
 * @internal
 */
export function StarredWidget() {
  const { t } = useTranslationRef(demoTranslationRef);
  const { starredEntities } = useStarredEntities();
  return (
    <WidgetCard title={t('home.starred')}>
      {starredEntities.size === 0 ? (
        <Text color="secondary">{t('home.nothingStarred')}</Text>
      ) : (
        <ul className={styles.list}>
          {[...starredEntities].sort().map(entityRef => (
            <li key={entityRef}>
              <EntityRefLink entityRef={entityRef} />
            </li>
          ))}
        </ul>
      )}
    </WidgetCard>
  );
}
