import { InputError } from '@backstage/errors';
import { Knex } from 'knex';

/**
 * Whether a client or a query talks to PostgreSQL; if not, it talks to SQLite. Anything else is refused.
 *
 * @public
 */
export function isPostgres(source: Knex | Knex.QueryBuilder): boolean {
  // Query builders carry their client too, which knex's types leave out.
  const { client } = source as { client: { dialect: string } };
  switch (client.dialect) {
    case 'postgresql':
      return true;
    case 'sqlite3':
      return false;
    default:
      throw new InputError(
        `The database dialect '${client.dialect}' is not supported; use PostgreSQL, or SQLite for a single replica`,
      );
  }
}
