import { useApi } from '@backstage/core-plugin-api';
import { useTranslationRef } from '@backstage/frontend-plugin-api';
import { Button, Text } from '@backstage/ui';
import {
  Page,
  RequestRecord,
  RequestScope,
} from '@cairn/backstage-plugin-maturity-common';
import { EmptyState } from '@cairn/visuals';
import { RiInboxLine } from '@remixicon/react';
import { useCallback, useMemo } from 'react';
import { maturityApiRef } from '../../api';
import { useQueryState } from '../../hooks/useQueryState';
import { useResource } from '../../hooks/useResource';
import { maturityTranslationRef } from '../../translation';
import { PageBody } from '../PageBody';
import { RequestCard } from '../RequestCard';
import { ResourceView } from '../ResourceView';
import { ExportButton } from './ExportButton';
import { OneRequest } from './OneRequest';
import { RequestFilters } from './RequestFilters';
import { FILTERS, readRequestQuery } from './requestQuery';
import { ScopeTabs } from './ScopeTabs';
import styles from './RequestsPage.module.css';

/** What is asked for and what was decided: exemptions and disputes, first those that wait for the reader. */
export function RequestsPage() {
  const { t } = useTranslationRef(maturityTranslationRef);
  const query = useQueryState();
  const one = query.get('request');
  if (one) {
    return (
      <PageBody>
        <div className={styles.bar}>
          <Text as="p" variant="body-small" color="secondary">
            {t('request.page.only')}
          </Text>
          <Button
            variant="secondary"
            onPress={() => query.set({ request: undefined })}
          >
            {t('request.page.showAll')}
          </Button>
        </div>
        <OneRequest key={one} id={one} />
      </PageBody>
    );
  }
  return (
    <PageBody>
      <ScopeTabs />
      <RequestFilters />
      <Requests />
    </PageBody>
  );
}

function Requests() {
  const api = useApi(maturityApiRef);
  const { t } = useTranslationRef(maturityTranslationRef);
  const query = useQueryState();
  const asked = useMemo(() => readRequestQuery(query), [query]);
  const resource = useResource(
    useCallback(signal => api.requests.query(asked, { signal }), [api, asked]),
  );
  const isFiltered = FILTERS.some(name => query.getAll(name).length > 0);

  return (
    <ResourceView resource={resource}>
      {page => (
        <>
          <div className={styles.bar}>
            <span role="status">
              {t('request.page.total', { count: page.totalItems })}
              {asked.endingSoon && `. ${t('request.page.soonest')}`}
            </span>
            <ExportButton query={asked} />
          </div>
          {page.items.length === 0 && (
            <Nothing scope={asked.scope} isFiltered={isFiltered} />
          )}
          <ul className={styles.list} aria-busy={resource.loading}>
            {page.items.map(request => (
              <li key={request.id}>
                <RequestCard request={request} onChange={resource.reload} />
              </li>
            ))}
          </ul>
          <Pages page={page} />
        </>
      )}
    </ResourceView>
  );
}

function Nothing(props: { scope: RequestScope; isFiltered: boolean }) {
  const { scope, isFiltered } = props;
  const { t } = useTranslationRef(maturityTranslationRef);
  const query = useQueryState();
  if (isFiltered) {
    return (
      <EmptyState
        title={t('request.page.none.filtered')}
        action={
          <Button
            variant="secondary"
            onPress={() =>
              query.set(
                Object.fromEntries(
                  [...FILTERS, 'cursor'].map(name => [name, undefined]),
                ),
              )
            }
          >
            {t('request.page.clear')}
          </Button>
        }
      />
    );
  }
  return (
    <EmptyState
      icon={<RiInboxLine size={28} />}
      title={t(`request.page.none.${scope}`)}
      description={t(`request.page.noneHint.${scope}`)}
    />
  );
}

function Pages(props: { page: Page<RequestRecord> }) {
  const { nextCursor, prevCursor } = props.page.pageInfo;
  const { t } = useTranslationRef(maturityTranslationRef);
  const query = useQueryState();
  if (!nextCursor && !prevCursor) return undefined;
  return (
    <nav className={styles.pages}>
      <Button
        variant="secondary"
        isDisabled={!prevCursor}
        onPress={() => query.set({ cursor: prevCursor })}
      >
        {t('request.page.previous')}
      </Button>
      <Button
        variant="secondary"
        isDisabled={!nextCursor}
        onPress={() => query.set({ cursor: nextCursor })}
      >
        {t('request.page.next')}
      </Button>
    </nav>
  );
}
