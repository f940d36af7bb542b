import { SortDescriptor, Table } from '@backstage/ui';
import {
  EntityMaturity,
  EntityQuery,
  Page,
} from '@cairn/backstage-plugin-maturity-common';
import { ReactNode } from 'react';
import { useCursorPagination } from '../../hooks/useCursorPagination';
import { useQueryState } from '../../hooks/useQueryState';
import { PAGE_SIZES } from '../../lib/entityQuery';
import { EntityRow, useEntityColumns } from './entityColumns';
import styles from './EntitiesPage.module.css';

/** Props of {@link EntitiesTable}. */
export interface EntitiesTableProps {
  page: Page<EntityMaturity>;
  query: EntityQuery;
  isStale: boolean;
  empty: ReactNode;
}

/** The rows of one page, with the order and the place kept in the address. */
export function EntitiesTable(props: EntitiesTableProps) {
  const { page, query, isStale, empty } = props;
  const columns = useEntityColumns();
  const address = useQueryState();
  const pagination = useCursorPagination({
    page,
    pageSize: query.limit ?? PAGE_SIZES[0],
    pageSizes: PAGE_SIZES,
  });

  function onSortChange({ column, direction }: SortDescriptor) {
    address.set({
      sort: String(column),
      order: direction === 'descending' ? 'desc' : undefined,
      cursor: undefined,
    });
  }

  return (
    <Table<EntityRow>
      className={styles.table}
      columnConfig={columns}
      data={page.items.map(item => ({ ...item, id: item.entityRef }))}
      isStale={isStale}
      pagination={pagination}
      sort={{
        descriptor: query.sort
          ? {
              column: query.sort,
              direction: query.order === 'desc' ? 'descending' : 'ascending',
            }
          : null,
        onSortChange,
      }}
      emptyState={empty}
    />
  );
}
