import { resolvePackagePath } from '@backstage/backend-plugin-api';
import { Knex } from 'knex';

/**
 * The folder of the plugin's migrations.
 *
 * @internal
 */
export const migrationsDir = resolvePackagePath(
  '@cairn/backstage-plugin-maturity-backend',
  'migrations',
);

/**
 * Brings the plugin's own tables to the newest form.
 *
 * @internal
 */
export async function migrate(knex: Knex): Promise<void> {
  await knex.migrate.latest({ directory: migrationsDir });
}
