import { useApi } from '@backstage/core-plugin-api';
import { useTranslationRef } from '@backstage/frontend-plugin-api';
import { Button } from '@backstage/ui';
import { EmptyState } from '@cairn/visuals';
import { useCallback, useMemo } from 'react';
import { maturityApiRef } from '../../api';
import { useQueryState } from '../../hooks/useQueryState';
import { useResource } from '../../hooks/useResource';
import { FILTERS, readEntityQuery } from '../../lib/entityQuery';
import { maturityTranslationRef } from '../../translation';
import { PageBody } from '../PageBody';
import { ResourceView } from '../ResourceView';
import { CairnKey } from '../WorkframeCairn';
import { EntitiesTable } from './EntitiesTable';
import { EntityFilters } from './EntityFilters';
import { ExportButton } from './ExportButton';
import styles from './EntitiesPage.module.css';

/** Every entity, searched, filtered, sorted and paged by the server; all of it in the address. */
export function EntitiesPage() {
  const api = useApi(maturityApiRef);
  const { t } = useTranslationRef(maturityTranslationRef);
  const query = useQueryState();
  const entityQuery = useMemo(() => readEntityQuery(query), [query]);
  const resource = useResource(
    useCallback(
      signal => api.queryEntities(entityQuery, { signal }),
      [api, entityQuery],
    ),
  );

  return (
    <PageBody>
      <EntityFilters />
      <ResourceView resource={resource}>
        {page => (
          <>
            <div className={styles.bar}>
              <span role="status">
                {t('page.entities.total', { count: page.totalItems })}
              </span>
              <ExportButton query={entityQuery} />
            </div>
            <EntitiesTable
              page={page}
              query={entityQuery}
              isStale={resource.loading}
              empty={
                <EmptyState
                  title={t('page.entities.none')}
                  action={
                    <Button
                      variant="secondary"
                      onPress={() =>
                        query.set(
                          Object.fromEntries(
                            FILTERS.map(name => [name, undefined]),
                          ),
                        )
                      }
                    >
                      {t('page.entities.clear')}
                    </Button>
                  }
                />
              }
            />
            <CairnKey />
          </>
        )}
      </ResourceView>
    </PageBody>
  );
}
