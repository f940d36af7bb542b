/*
 * Runs the unit and integration tests of every package once, on SQLite and on a real PostgreSQL.
 *
 *   ./yarnw test                             everything
 *   ./yarnw test plugins/maturity-common     the tests below one folder
 *   ./yarnw test -t 'law 4'                  any argument of Jest
 *   ./yarnw test --watch                     watch mode
 */
import { spawn } from 'node:child_process';
import { startPostgres } from '../packages/testing/scripts/postgres.mjs';
import { fromRoot, root } from './lib/root.mjs';
import { duration, say } from './lib/say.mjs';

const started = Date.now();
const jestArguments = process.argv.slice(2);
const watches = jestArguments.some(argument => /^--watch/.test(argument));

say('Starting PostgreSQL for the tests');
const postgres = await startPostgres();
say(`PostgreSQL is up (took ${duration(Date.now() - started)})`);

const child = spawn(
  process.execPath,
  [
    fromRoot('node_modules/@backstage/cli/bin/backstage-cli'),
    'repo',
    'test',
    // Backstage watches by default, outside CI.
    ...(watches ? [] : ['--watch=false']),
    ...jestArguments,
  ],
  {
    cwd: root,
    stdio: 'inherit',
    env: {
      ...process.env,
      BACKSTAGE_TEST_DISABLE_DOCKER: '1',
      BACKSTAGE_TEST_DATABASE_POSTGRES18_CONNECTION_STRING:
        postgres.connectionString,
    },
  },
);

// The child shares the terminal and hears Ctrl-C itself; we stay to stop PostgreSQL.
process.on('SIGINT', () => {});
process.on('SIGTERM', () => child.kill('SIGTERM'));

const exitCode = await new Promise(resolve => {
  child.once('error', error => {
    say(`Jest could not be started: ${error.message}`);
    resolve(1);
  });
  child.once('close', code => resolve(code ?? 1));
});
await postgres.stop();
say(`The tests took ${duration(Date.now() - started)}`);
process.exit(exitCode);
