import { ColumnTypes, isPostgres } from '@cairn/catalog-mirror';
import { Knex } from 'knex';

/**
 * How many rows of many columns one statement writes: SQLite takes some 20 milliseconds for them, in which nothing
 * else can happen.
 *
 * @internal
 */
export const WIDE_ROWS = 250;

/**
 * Rows as a table expression named `rows`, for use after `from`. They travel as one JSON parameter, so a statement is
 * the same text and has one binding however many rows there are.
 *
 * @internal
 */
export function rowsFrom(
  knex: Knex,
  columns: ColumnTypes,
  rows: readonly object[],
): Knex.Raw {
  return rowsFromJson(knex, columns, toJson(rows));
}

/**
 * As {@link rowsFrom}, of rows that are a list in JSON already.
 *
 * @internal
 */
export function rowsFromJson(
  knex: Knex,
  columns: ColumnTypes,
  json: string,
): Knex.Raw {
  const names = Object.keys(columns);
  if (isPostgres(knex)) {
    const types = names.map(name => `${name} ${columns[name]}`);
    return knex.raw(`json_to_recordset(?::json) as rows(${types.join(', ')})`, [
      json,
    ]);
  }
  const values = names.map(name => `value ->> '$.${name}' as ${name}`);
  return knex.raw(`(select ${values.join(', ')} from json_each(?)) as rows`, [
    json,
  ]);
}

/**
 * Writes rows in one statement: inserts those that are new, and updates those that differ from what is stored in any
 * of the columns given. Rows that are as they were are not touched.
 *
 * @internal
 */
export async function upsertChanged(options: {
  knex: Knex;
  table: string;
  key: string[];
  columns: ColumnTypes;
  rows: readonly object[];
}): Promise<void> {
  const { knex, table, key, columns, rows } = options;
  if (!rows.length) {
    return;
  }
  const names = Object.keys(columns);
  const others = names.filter(name => !key.includes(name));
  const sets = others.map(name => `${name} = excluded.${name}`);
  const differs = others.map(
    name => `${table}.${name} is distinct from excluded.${name}`,
  );
  // SQLite would take "on conflict" for a join constraint if there were no WHERE before it.
  await knex.raw(
    `insert into ${table} (${names.join(', ')})
     select ${names.join(', ')} from ? where true
     on conflict (${key.join(', ')}) do update set ${sets.join(', ')}
     where ${differs.join(' or ')}`,
    [rowsFrom(knex, columns, rows)],
  );
}

/**
 * Rows of a raw statement, which the two drivers hand over in different wrappings.
 *
 * @internal
 */
export function rowsOf<T>(result: unknown): T[] {
  return Array.isArray(result) ? result : (result as { rows: T[] }).rows;
}

/** PostgreSQL refuses NUL and halves of surrogate pairs in text; what they say is nothing that anybody can read. */
function toJson(rows: readonly object[]): string {
  const json = JSON.stringify(rows);
  return /\\u(?:0000|d[89a-f])/i.test(json)
    ? JSON.stringify(rows, clean)
    : json;
}

function clean(_key: string, value: unknown): unknown {
  return typeof value === 'string'
    ? Buffer.from(value.replaceAll('\u0000', ''), 'utf8').toString('utf8')
    : value;
}
