import { Knex } from 'knex';
import { ColumnTypes, quote, selectFromJson } from './columns';
import { inChunks } from './inChunks';
import { toJsonParameter } from './json';

/**
 * Options of {@link deleteRows}.
 *
 * @public
 */
export interface DeleteRowsOptions<TRow extends object> {
  /** A client, or a transaction. */
  knex: Knex;
  /** The table, a plain name. */
  table: string;
  /** The columns by which rows are found; they should lead an index. */
  key: ColumnTypes;
  /** The values of those columns. A row with a null in one of them is never found. */
  rows: readonly TRow[];
  /** Rows for one statement, 1,000 unless given. */
  chunkSize?: number;
}

/**
 * Deletes, in sets as {@link upsertRows} writes, every row that agrees with one of the given rows in the key columns.
 *
 * @example
 * ```ts
 * await deleteRows({
 *   knex,
 *   table: 'stones',
 *   key: { entity_ref: 'text' },
 *   rows: [{ entity_ref: 'component:default/a' }],
 * });
 * ```
 *
 * @public
 */
export async function deleteRows<TRow extends object>(
  options: DeleteRowsOptions<TRow>,
): Promise<void> {
  const { knex, table, key, rows, chunkSize } = options;
  const names = Object.keys(key).map(quote).join(', ');
  const statement = `delete from ${quote(
    table,
  )} where (${names}) in (${selectFromJson(knex, key)})`;

  for await (const chunk of inChunks(rows, chunkSize)) {
    await knex.raw(statement, [toJsonParameter(chunk)]);
  }
}
