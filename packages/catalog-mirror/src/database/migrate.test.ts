import { createTestDatabase, eachDatabase } from '@cairn/testing';
import { migrate, MIGRATIONS } from './migrate';

const ENTITY = {
  entity_ref: 'component:default/a',
  kind: 'Component',
  namespace: 'default',
  name: 'a',
  digest: 'd',
  orphan: false,
  entity: '{}',
  search_text: 'a',
};
const ROWS: Record<string, object> = {
  mirror_entities: ENTITY,
  mirror_search: { entity_ref: ENTITY.entity_ref, key: 'kind', value: null },
  mirror_relations: {
    entity_ref: ENTITY.entity_ref,
    type: 'ownedBy',
    target_ref: 'group:default/stones',
  },
  mirror_group_closure: {
    group_ref: 'group:default/stones',
    ancestor_ref: 'group:default/stones',
    depth: 0,
  },
  mirror_state: { id: 1, last_sync_at: '2026-11-01T08:00:00.000Z' },
};

describe.each(eachDatabase())('the migrations on %s', id => {
  it('go up and down with rows in place, and leave the plugin around them alone', async () => {
    const { knex } = await createTestDatabase(id);
    await knex.schema.createTable('knex_migrations', table => {
      table.integer('id');
    });
    await migrate(knex);
    for (const [table, row] of Object.entries(ROWS)) {
      await knex(table).insert(row);
    }

    await migrate(knex);
    for (const table of Object.keys(ROWS)) {
      await expect(knex(table)).resolves.toHaveLength(1);
    }

    await knex.migrate.rollback(MIGRATIONS, true);
    for (const table of Object.keys(ROWS)) {
      await expect(knex.schema.hasTable(table)).resolves.toBe(false);
    }
    await expect(knex.schema.hasTable('knex_migrations')).resolves.toBe(true);
    await expect(knex('knex_migrations')).resolves.toEqual([]);

    await migrate(knex);
    await expect(knex('mirror_entities')).resolves.toEqual([]);
  });
});

describe('the migrations on PostgreSQL', () => {
  it('are run once by replicas that start together', async () => {
    const { knex, connect } = await createTestDatabase('POSTGRES_18');
    await Promise.all([knex, connect(), connect(), connect()].map(migrate));

    await expect(knex(MIGRATIONS.tableName!)).resolves.toHaveLength(1);
  });
});
