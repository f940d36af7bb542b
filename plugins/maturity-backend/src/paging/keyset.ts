import { Page } from '@cairn/backstage-plugin-maturity-common';
import { Knex } from 'knex';
import { Cursor, CursorValueType, encodeCursor } from './cursor';

/**
 * A column by which a list is sorted. The columns of an order together must tell any two rows apart.
 *
 * @internal
 */
export interface OrderColumn {
  /** In the query, such as `a.sort_title`. */
  column: string;
  type: CursorValueType;
  direction: 'asc' | 'desc';
}

/**
 * Restricts a query to the page that a cursor leads to, with one row more that tells whether there is another page.
 *
 * @internal
 */
export function selectPage<TQuery extends Knex.QueryBuilder>(options: {
  query: TQuery;
  order: OrderColumn[];
  limit: number;
  cursor?: Cursor;
}): TQuery {
  const { query, order, limit, cursor } = options;
  const directed = cursor?.direction === 'prev' ? order.map(reversed) : order;
  if (cursor) {
    query.where(after => {
      for (const [index, { column, direction }] of directed.entries()) {
        after.orWhere(tied => {
          for (const [earlier, other] of directed.slice(0, index).entries()) {
            tied.where(other.column, cursor.values[earlier]);
          }
          tied.where(
            column,
            direction === 'asc' ? '>' : '<',
            cursor.values[index],
          );
        });
      }
    });
  }
  for (const { column, direction } of directed) {
    query.orderBy(column, direction);
  }
  query.limit(limit + 1);
  return query;
}

/**
 * Puts the rows of {@link selectPage} into their order, without the one too many, and names the pages beside them.
 *
 * @internal
 */
export function cutPage<TRow>(options: {
  rows: TRow[];
  limit: number;
  order: string;
  cursor?: Cursor;
  /** The sort values of a row, in the sequence of the order's columns. */
  valuesOf(row: TRow): (string | number)[];
}): { rows: TRow[]; pageInfo: Page<unknown>['pageInfo'] } {
  const { limit, order, cursor, valuesOf } = options;
  const more = options.rows.length > limit;
  const backwards = cursor?.direction === 'prev';
  const rows = options.rows.slice(0, limit);
  if (backwards) {
    rows.reverse();
  }
  // Whoever came from a page can go back to it.
  const hasNext = backwards || more;
  const hasPrev = backwards ? more : cursor !== undefined;
  function cursorAt(direction: Cursor['direction'], row: TRow | undefined) {
    return row && encodeCursor({ order, direction, values: valuesOf(row) });
  }
  return {
    rows,
    pageInfo: {
      ...(hasNext && { nextCursor: cursorAt('next', rows.at(-1)) }),
      ...(hasPrev && { prevCursor: cursorAt('prev', rows[0]) }),
    },
  };
}

function reversed(order: OrderColumn): OrderColumn {
  return { ...order, direction: order.direction === 'asc' ? 'desc' : 'asc' };
}
