import { useApi } from '@backstage/core-plugin-api';
import { useTranslationRef } from '@backstage/frontend-plugin-api';
import { Cell, ColumnConfig, Select, Table } from '@backstage/ui';
import {
  CAUSES,
  PopulationFilter,
  TrendMove,
} from '@cairn/backstage-plugin-maturity-common';
import { Age } from '@cairn/visuals';
import { useCallback, useMemo } from 'react';
import { maturityApiRef } from '../../api';
import { useCursorPagination } from '../../hooks/useCursorPagination';
import { useEntityLinks } from '../../hooks/useLinks';
import { useQueryState } from '../../hooks/useQueryState';
import { useResource } from '../../hooks/useResource';
import { useWords } from '../../hooks/useWords';
import { TrendView } from '../../lib/trendQuery';
import { maturityTranslationRef } from '../../translation';
import { WrappedCell } from '../Cells';
import { ResourceView } from '../ResourceView';
import { Section } from '../Section';
import styles from './TrendsPage.module.css';

const PAGE = 20;
const ANY = 'any';

/** The entities behind the bars: every move, newest first, by the cause chosen. */
export function TrendMoves(props: {
  view: TrendView;
  filter: PopulationFilter;
}) {
  const { view, filter } = props;
  const { workframe, cause, from } = view;
  const api = useApi(maturityApiRef);
  const { t } = useTranslationRef(maturityTranslationRef);
  const words = useWords();
  const query = useQueryState();
  const cursor = query.get('cursor');
  const columns = useColumns();
  const resource = useResource(
    useCallback(
      signal =>
        api.history.getTrendMoves(
          { ...filter, workframe, cause, from, cursor, limit: PAGE },
          { signal },
        ),
      [api, filter, workframe, cause, from, cursor],
    ),
  );
  const pagination = useCursorPagination({
    page: resource.value,
    pageSize: PAGE,
  });
  return (
    <Section
      title={t('trends.moves')}
      description={t('trends.movesDescription', {
        workframe: words.workframe(workframe),
      })}
      actions={
        <div className={styles.cause}>
          <Select
            label={t('trends.cause')}
            options={[
              { id: ANY, label: t('trends.anyCause') },
              ...CAUSES.map(id => ({ id, label: words.cause(id) })),
            ]}
            value={cause ?? ANY}
            onChange={value =>
              query.set({
                cause: value === ANY ? undefined : String(value),
                cursor: undefined,
              })
            }
          />
        </div>
      }
    >
      <ResourceView resource={resource}>
        {({ items }) => (
          <Table<TrendMove>
            columnConfig={columns}
            data={items}
            isStale={resource.loading}
            pagination={pagination}
            emptyState={t('trends.nothingMoved')}
          />
        )}
      </ResourceView>
    </Section>
  );
}

function useColumns(): ColumnConfig<TrendMove>[] {
  const { t } = useTranslationRef(maturityTranslationRef);
  const words = useWords();
  const { entityTab } = useEntityLinks();
  const moveWords = useMoveWords();
  return useMemo(
    () => [
      {
        id: 'entity',
        label: t('page.entities.entity'),
        isRowHeader: true,
        minWidth: 180,
        cell: ({ entity }) => (
          <WrappedCell
            title={entity.title}
            description={entity.entityRef}
            href={entityTab(entity.entityRef)}
          />
        ),
      },
      {
        id: 'move',
        label: t('trends.move'),
        minWidth: 140,
        cell: move => <WrappedCell title={moveWords(move)} />,
      },
      {
        id: 'cause',
        label: t('trends.cause'),
        minWidth: 180,
        cell: ({ cause, changes }) => (
          <WrappedCell
            title={words.cause(cause)}
            description={changes.map(({ title }) => title).join(', ')}
          />
        ),
      },
      {
        id: 'at',
        label: t('trends.when'),
        width: 150,
        cell: ({ at }) => (
          <Cell>
            <Age at={at} />
          </Cell>
        ),
      },
    ],
    [t, words, entityTab, moveWords],
  );
}

function useMoveWords(): (move: TrendMove) => string {
  const { t } = useTranslationRef(maturityTranslationRef);
  return useCallback(
    ({ from, to }) => {
      if (from === undefined) return t('trends.came', { level: String(to) });
      if (to === undefined) return t('trends.went', { level: String(from) });
      const levels = { from: String(from), to: String(to) };
      return to > from ? t('trends.rose', levels) : t('trends.fell', levels);
    },
    [t],
  );
}
