import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { randomBytes } from 'node:crypto';
import knexFactory, { Knex } from 'knex';
import { postgresConnectionString } from './postgresConnectionString';

/**
 * The databases on which every store of this repository is tested.
 *
 * - `SQLITE_FILE`: a file, as installations have it. `TestDatabases` of Backstage knows SQLite in memory only, where
 *   there is one connection and hence nothing to wait for or to lock.
 * - `POSTGRES_18`: a real PostgreSQL.
 *
 * @public
 */
export type TestDatabaseId = 'SQLITE_FILE' | 'POSTGRES_18';

/**
 * One fresh, empty database.
 *
 * @public
 */
export interface TestDatabase {
  id: TestDatabaseId;
  /** A client as Backstage's database service would hand it to a plugin. */
  knex: Knex;
  /** Another client to the same database, as another replica of the plugin would hold it. */
  connect(): Knex;
  /** Closes all clients and removes the database. Under Jest this happens by itself after the last test of a file. */
  drop(): Promise<void>;
}

const open = new Set<TestDatabase>();

// Only where there is a Jest: benchmarks use this module too and drop what they make.
if (typeof afterAll === 'function') {
  // The first test of a run may wait for a server to start, on a machine that is busy with other tests.
  jest.setTimeout(60_000);
  afterAll(async () => {
    for (const database of open) {
      await database.drop();
    }
  }, 60_000);
}

/**
 * The ids of all databases, in the shape that `describe.each` and `it.each` take.
 *
 * @example
 * ```ts
 * describe.each(eachDatabase())('MyStore on %s', id => {
 *   it('keeps what it is given', async () => {
 *     const { knex } = await createTestDatabase(id);
 *   });
 * });
 * ```
 *
 * @public
 */
export function eachDatabase(): [TestDatabaseId][] {
  return [['SQLITE_FILE'], ['POSTGRES_18']];
}

/**
 * Makes a fresh, empty database.
 *
 * @public
 */
export async function createTestDatabase(
  id: TestDatabaseId,
): Promise<TestDatabase> {
  const place =
    id === 'SQLITE_FILE' ? await sqlitePlace() : await postgresPlace();

  const clients: Knex[] = [];
  function connect(): Knex {
    const client = place.connect();
    clients.push(client);
    return client;
  }

  const database: TestDatabase = {
    id,
    knex: connect(),
    connect,
    async drop() {
      open.delete(database);
      for (const client of clients) {
        await client.destroy();
      }
      await place.remove();
    },
  };
  open.add(database);
  return database;
}

interface Place {
  connect(): Knex;
  remove(): Promise<void>;
}

async function sqlitePlace(): Promise<Place> {
  const folder = await mkdtemp(join(tmpdir(), 'cairn-sqlite-'));
  return {
    connect() {
      // The options of Backstage's own connector: one connection a client, foreign keys enforced.
      const client = knexFactory({
        client: 'better-sqlite3',
        connection: { filename: join(folder, 'test.sqlite') },
        useNullAsDefault: true,
      });
      client.client.pool.on(
        'createSuccess',
        (_event: number, connection: { pragma(source: string): unknown }) => {
          connection.pragma('foreign_keys = ON');
        },
      );
      return client;
    },
    async remove() {
      await rm(folder, { recursive: true, force: true });
    },
  };
}

async function postgresPlace(): Promise<Place> {
  const server = await postgresConnectionString();
  const name = `cairn_${randomBytes(8).toString('hex')}`;

  async function administer(statement: string) {
    const admin = knexFactory({
      client: 'pg',
      connection: server,
      pool: { min: 0, max: 1 },
    });
    try {
      await admin.raw(statement, [name]);
    } finally {
      await admin.destroy();
    }
  }

  await administer('create database ??');
  const url = new URL(server);
  url.pathname = `/${name}`;
  return {
    connect() {
      return knexFactory({
        client: 'pg',
        connection: url.href,
        pool: { min: 0, max: 10 },
      });
    },
    async remove() {
      await administer('drop database if exists ?? with (force)');
    },
  };
}
