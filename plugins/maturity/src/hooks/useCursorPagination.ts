import { useTranslationRef } from '@backstage/frontend-plugin-api';
import { PagePagination } from '@backstage/ui';
import { Page } from '@cairn/backstage-plugin-maturity-common';
import { maturityTranslationRef } from '../translation';
import { useQueryState } from './useQueryState';

/** The pagination of a table whose place is the `cursor` of the address. */
export function useCursorPagination(options: {
  page: Page<unknown> | undefined;
  pageSize: number;
  /** Page sizes to choose from, kept as `limit` in the address; none unless given. */
  pageSizes?: number[];
}): PagePagination {
  const { page, pageSize, pageSizes = [] } = options;
  const { t } = useTranslationRef(maturityTranslationRef);
  const query = useQueryState();
  const { nextCursor, prevCursor } = page?.pageInfo ?? {};
  return {
    type: 'page',
    pageSize,
    pageSizeOptions: pageSizes.map(value => ({
      value,
      label: t('table.rowsPerPage', { count: value }),
    })),
    showPageSizeOptions: pageSizes.length > 0,
    onPageSizeChange: size =>
      query.set({ limit: String(size), cursor: undefined }),
    totalCount: page?.totalItems,
    getLabel: ({ totalCount }) => t('table.items', { count: totalCount ?? 0 }),
    hasNextPage: nextCursor !== undefined,
    hasPreviousPage: prevCursor !== undefined,
    onNextPage: () => query.set({ cursor: nextCursor }),
    onPreviousPage: () => query.set({ cursor: prevCursor }),
  };
}
