import { resolvePackagePath } from '@backstage/backend-plugin-api';
import { Knex } from 'knex';
import { isPostgres } from '../sql';

/** How the mirror's migrations are found and told apart from those of the plugin in whose database they run. */
export const MIGRATIONS: Knex.MigratorConfig = {
  directory: resolvePackagePath('@cairn/catalog-mirror', 'migrations'),
  tableName: 'mirror_knex_migrations',
};

// Any number will do, as long as nobody else takes it for an advisory lock in the same database.
const ADVISORY_LOCK = 7_226_471_001;

/**
 * Brings the mirror's tables up to date.
 *
 * On PostgreSQL replicas take turns: knex itself fails at once when another replica is migrating, and leaves its lock
 * behind when a replica dies at it. The advisory lock waits, and ends with the transaction. SQLite has one replica.
 */
export async function migrate(knex: Knex): Promise<void> {
  if (!isPostgres(knex)) {
    await knex.migrate.latest(MIGRATIONS);
    return;
  }
  await knex.transaction(async transaction => {
    await transaction.raw('select pg_advisory_xact_lock(?)', [ADVISORY_LOCK]);
    await transaction.migrate.latest(MIGRATIONS);
  });
}
