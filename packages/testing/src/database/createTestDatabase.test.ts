import { existsSync } from 'node:fs';
import { countStatements } from './countStatements';
import {
  createTestDatabase,
  eachDatabase,
  TestDatabase,
} from './createTestDatabase';
import { postgresConnectionString } from './postgresConnectionString';

/** A look from outside at whether a database is there. */
async function existenceOf(database: TestDatabase) {
  const { filename, database: name } = database.knex.client.connectionSettings;
  if (database.id === 'SQLITE_FILE') {
    return async () => existsSync(filename);
  }
  const { knex } = await createTestDatabase('POSTGRES_18');
  return async () =>
    (await knex('pg_database').where({ datname: name })).length > 0;
}

describe.each(eachDatabase())('createTestDatabase, %s', id => {
  it('gives databases that know nothing of each other', async () => {
    const first = await createTestDatabase(id);
    const second = await createTestDatabase(id);
    await first.knex.schema.createTable('stones', table => {
      table.integer('weight');
    });

    await expect(first.knex.schema.hasTable('stones')).resolves.toBe(true);
    await expect(second.knex.schema.hasTable('stones')).resolves.toBe(false);
  });

  it('lets a second client see what the first one has committed, and nothing else', async () => {
    const { knex, connect } = await createTestDatabase(id);
    const other = connect();
    await knex.schema.createTable('stones', table => {
      table.integer('weight');
    });

    const transaction = await knex.transaction();
    await transaction('stones').insert({ weight: 1 });
    await expect(other('stones').select()).resolves.toEqual([]);
    await transaction.commit();
    await expect(other('stones').select()).resolves.toEqual([{ weight: 1 }]);
  });

  it('enforces foreign keys', async () => {
    const { knex } = await createTestDatabase(id);
    await knex.schema.createTable('cairns', table => {
      table.integer('id').primary();
    });
    await knex.schema.createTable('stones', table => {
      table.integer('cairn').references('cairns.id');
    });

    await expect(knex('stones').insert({ cairn: 7 })).rejects.toThrow(
      /foreign key/i,
    );
  });

  it('is gone after it was dropped', async () => {
    const database = await createTestDatabase(id);
    await database.knex.schema.createTable('stones', table => {
      table.integer('weight');
    });
    const exists = await existenceOf(database);
    await expect(exists()).resolves.toBe(true);

    await database.drop();
    await expect(exists()).resolves.toBe(false);
  });

  it('counts statements inside and outside transactions, without the frame of a transaction', async () => {
    const { knex } = await createTestDatabase(id);
    const counter = countStatements(knex);
    await knex.raw('select 1');
    await knex.transaction(async transaction => {
      await transaction.raw('select 2');
      await transaction.raw('select 3');
    });
    counter.stop();
    await knex.raw('select 4');

    expect(counter.statements).toEqual(['select 1', 'select 2', 'select 3']);
    counter.reset();
    expect(counter.count).toBe(0);
  });
});

describe('postgresConnectionString', () => {
  it('starts no second server for one process', async () => {
    await expect(postgresConnectionString()).resolves.toBe(
      await postgresConnectionString(),
    );
  });
});
