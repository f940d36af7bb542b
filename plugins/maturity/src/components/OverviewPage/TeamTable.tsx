import { useApi } from '@backstage/core-plugin-api';
import { useTranslationRef } from '@backstage/frontend-plugin-api';
import { SearchField, Table } from '@backstage/ui';
import { useCallback } from 'react';
import { maturityApiRef } from '../../api';
import { useCursorPagination } from '../../hooks/useCursorPagination';
import { useDebouncedText } from '../../hooks/useDebouncedText';
import { usePageLink } from '../../hooks/useLinks';
import { useQueryState } from '../../hooks/useQueryState';
import { useResource } from '../../hooks/useResource';
import { Mark } from '../../lib/distribution';
import { maturityTranslationRef } from '../../translation';
import { ResourceView } from '../ResourceView';
import { Section } from '../Section';
import { TeamRow, useTeamColumns } from './teamColumns';
import styles from './OverviewPage.module.css';

const PAGE = 20;

/** Every team with its distribution; a click leads to its entities. */
export function TeamTable(props: { mark: Mark }) {
  const { mark } = props;
  const api = useApi(maturityApiRef);
  const { t } = useTranslationRef(maturityTranslationRef);
  const query = useQueryState();
  const pageLink = usePageLink();
  const columns = useTeamColumns(mark);
  const text = query.get('team');
  const cursor = query.get('cursor');
  const [typed, setTyped] = useDebouncedText({
    value: text ?? '',
    onChange: value =>
      query.set({ team: value, cursor: undefined }, { replace: true }),
  });

  const resource = useResource(
    useCallback(
      signal =>
        api.history.getRollups(
          { by: 'team', text, cursor, limit: PAGE },
          { signal },
        ),
      [api, text, cursor],
    ),
  );
  const pagination = useCursorPagination({
    page: resource.value,
    pageSize: PAGE,
  });

  return (
    <Section
      title={t('page.teams.title')}
      description={t('page.teams.description')}
      actions={
        <div className={styles.search}>
          <SearchField
            size="small"
            aria-label={t('page.teams.search')}
            placeholder={t('page.teams.search')}
            value={typed}
            onChange={setTyped}
          />
        </div>
      }
    >
      <ResourceView resource={resource}>
        {({ items }) => (
          <Table<TeamRow>
            columnConfig={columns}
            data={items.map(row => ({ ...row, id: row.group?.id ?? 'none' }))}
            isStale={resource.loading}
            pagination={pagination}
            emptyState={t('page.teams.none')}
            rowConfig={{
              getHref: ({ group }) =>
                group && pageLink('entities', { owner: group.id }),
            }}
          />
        )}
      </ResourceView>
    </Section>
  );
}
