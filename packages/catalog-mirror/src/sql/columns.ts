import { Knex } from 'knex';
import { isPostgres } from './dialect';

/**
 * The type of a column, by PostgreSQL's name. SQLite takes a value as it stands in JSON: text, number, `true` as 1.
 *
 * @public
 */
export type ColumnType =
  | 'text'
  | 'integer'
  | 'bigint'
  | 'double precision'
  | 'boolean'
  | 'timestamp with time zone'
  | 'jsonb';

/**
 * Columns by name. They are part of the SQL text, so they come from code and never from input.
 *
 * @public
 */
export type ColumnTypes = Record<string, ColumnType>;

/** A SELECT over the rows of one JSON array parameter, with its parameter still to be bound. */
export function selectFromJson(knex: Knex, columns: ColumnTypes): string {
  const names = Object.keys(columns);
  if (isPostgres(knex)) {
    const typed = names.map(name => `${quote(name)} ${columns[name]}`);
    return `select ${names
      .map(quote)
      .join(', ')} from jsonb_to_recordset(?::jsonb) as given(${typed.join(
      ', ',
    )})`;
  }
  const extracted = names.map(name => `value ->> '$.${quote(name)}'`);
  return `select ${extracted.join(', ')} from json_each(?)`;
}

/** A name quoted as both databases do. */
export function quote(name: string): string {
  if (!/^[a-z_][a-z0-9_]*$/.test(name)) {
    throw new Error(`'${name}' is not a plain name of a table or column`);
  }
  return `"${name}"`;
}
