/*
 * Measures what one domain promises, on generated data, anew at every call.
 *
 *   ./yarnw bench maturity           a table
 *   ./yarnw bench maturity --json    one JSON array of {name, measured, unit, reach, holds} on stdout, nothing else
 *
 * A figure that does not hold is a result, not an error: the exit code tells only whether the measuring went through.
 */
import { spawn } from 'node:child_process';
import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { parseArgs } from 'node:util';
import { startPostgres } from '../packages/testing/scripts/postgres.mjs';
import { fromRoot, root } from './lib/root.mjs';
import { duration, fail, say } from './lib/say.mjs';

const require = createRequire(import.meta.url);
const started = Date.now();

function readOptions() {
  try {
    const { values, positionals } = parseArgs({
      allowPositionals: true,
      options: { json: { type: 'boolean', default: false } },
    });
    return { json: values.json, domain: positionals[0] ?? '' };
  } catch (error) {
    return fail(`${error.message}. Usage: ./yarnw bench <domain> [--json]`);
  }
}

/** Runs the TypeScript sources with the transform of Backstage's own development server. */
function runMeasurements({ domain, outputFile, connectionString }) {
  const child = spawn(
    process.execPath,
    [
      '--require',
      require.resolve('@backstage/cli-node/config/nodeTransform.cjs'),
      fromRoot('packages/benchmarks/src/run.ts'),
      domain,
      outputFile,
    ],
    {
      cwd: root,
      // Whatever the measured code prints must not get between the lines of the result.
      stdio: ['ignore', process.stderr, process.stderr],
      env: {
        ...process.env,
        NODE_ENV: 'production',
        BACKSTAGE_TEST_DISABLE_DOCKER: '1',
        BACKSTAGE_TEST_DATABASE_POSTGRES18_CONNECTION_STRING: connectionString,
      },
    },
  );
  process.on('SIGTERM', () => child.kill('SIGTERM'));
  return new Promise((resolve, reject) => {
    child.once('error', reject);
    child.once('close', code => resolve(code ?? 1));
  });
}

const { json, domain } = readOptions();
const folder = await mkdtemp(path.join(tmpdir(), 'cairn-bench-'));
const outputFile = path.join(folder, 'figures.json');
const postgres = await startPostgres();
// The child shares the terminal and hears Ctrl-C itself; we stay to clean up.
process.on('SIGINT', () => {});

let exitCode = 1;
try {
  exitCode = await runMeasurements({
    domain,
    outputFile,
    connectionString: postgres.connectionString,
  });
  if (exitCode === 0) {
    const { figures, table } = JSON.parse(await readFile(outputFile, 'utf8'));
    say(`Measured in ${duration(Date.now() - started)}`);
    process.stdout.write(
      json ? `${JSON.stringify(figures, undefined, 2)}\n` : `${table}\n`,
    );
  }
} finally {
  await postgres.stop();
  await rm(folder, { recursive: true, force: true });
}
process.exit(exitCode);
