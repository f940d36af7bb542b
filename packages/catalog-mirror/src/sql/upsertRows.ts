import { Knex } from 'knex';
import { ColumnTypes, quote, selectFromJson } from './columns';
import { inChunks } from './inChunks';
import { toJsonParameter } from './json';

/**
 * Options of {@link upsertRows}.
 *
 * @public
 */
export interface UpsertRowsOptions<TRow extends object> {
  /** A client, or a transaction. */
  knex: Knex;
  /** The table, a plain name. */
  table: string;
  /** The columns that are written. An undefined field becomes null. */
  columns: ColumnTypes;
  /** The columns of a primary key or unique index; no two rows may agree in them. Without it, rows are only inserted. */
  key?: string[];
  /** What happens to a row that exists: its other columns take the new values (`update`, the default), or it stays. */
  onConflict?: 'update' | 'ignore';
  /** The rows; fields that are no columns are left out. */
  rows: readonly TRow[];
  /** Rows for one statement, 1,000 unless given. */
  chunkSize?: number;
}

/**
 * Inserts or updates rows in sets: one statement, with one JSON array as its only parameter, for every thousand rows.
 *
 * A `VALUES` list would need a parameter for each cell, of which PostgreSQL allows 65,535 and SQLite 32,766, and a new
 * statement text, to be parsed and planned, for every number of rows.
 *
 * @example
 * ```ts
 * await upsertRows({
 *   knex,
 *   table: 'stones',
 *   columns: { entity_ref: 'text', weight: 'integer' },
 *   key: ['entity_ref'],
 *   rows: [{ entity_ref: 'component:default/a', weight: 3 }],
 * });
 * ```
 *
 * @public
 */
export async function upsertRows<TRow extends object>(
  options: UpsertRowsOptions<TRow>,
): Promise<void> {
  const { knex, table, columns, key, onConflict, rows, chunkSize } = options;
  const names = Object.keys(columns);
  // SQLite would take "on conflict" for a join constraint of the SELECT if there were no WHERE before it.
  const statement = `insert into ${quote(table)} (${names
    .map(quote)
    .join(', ')}) ${selectFromJson(knex, columns)} where true ${conflictClause({
    names,
    key,
    onConflict,
  })}`;

  for await (const chunk of inChunks(rows, chunkSize)) {
    await knex.raw(statement, [toJsonParameter(chunk)]);
  }
}

function conflictClause(options: {
  names: string[];
  key?: string[];
  onConflict?: 'update' | 'ignore';
}): string {
  const { names, key, onConflict = 'update' } = options;
  if (!key) {
    return '';
  }
  const target = `on conflict (${key.map(quote).join(', ')})`;
  const others = names.filter(name => !key.includes(name));
  if (onConflict === 'ignore' || others.length === 0) {
    return `${target} do nothing`;
  }
  const changes = others.map(
    name => `${quote(name)} = excluded.${quote(name)}`,
  );
  return `${target} do update set ${changes.join(', ')}`;
}
