import { spawn } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { resolvePackagePath } from '@backstage/backend-plugin-api';

/**
 * The environment variable through which a whole test run shares one PostgreSQL. `TestDatabases` of Backstage reads
 * the same one for its id `POSTGRES_18`.
 *
 * @public
 */
export const POSTGRES_CONNECTION_STRING_VARIABLE =
  'BACKSTAGE_TEST_DATABASE_POSTGRES18_CONNECTION_STRING';

/**
 * Where PostgreSQL is for this test: the one of the whole test run if there is one, else one that is started now and
 * lives as long as this process, so that a single test file can be run by itself.
 *
 * @public
 */
export async function postgresConnectionString(): Promise<string> {
  const shared = process.env[POSTGRES_CONNECTION_STRING_VARIABLE];
  if (shared) {
    return shared;
  }

  // Jest gives each test file modules and globals of its own, so what must be shared by the files that one worker
  // runs is kept outside: in a file named after the worker's process.
  const note = join(tmpdir(), `cairn-testing-postgres-${process.pid}.json`);
  return readNote(note) ?? (await startServerProcess(note));
}

/** What a server of this process has noted, unless that server died without removing its note. */
function readNote(note: string): string | undefined {
  try {
    const { connectionString, server } = JSON.parse(
      readFileSync(note, 'utf8'),
    ) as { connectionString: string; server: number };
    // Throws when there is no such process.
    process.kill(server, 0);
    return connectionString;
  } catch {
    return undefined;
  }
}

async function startServerProcess(note: string): Promise<string> {
  const script = resolvePackagePath('@cairn/testing', 'scripts/postgres.mjs');
  // A process of its own, since the library behind it is an ES module, which Jest cannot load, and since the server
  // has to end with us even when we are killed: the script ends when our end of the pipe closes.
  const child = spawn(process.execPath, [script, note], {
    stdio: ['pipe', 'pipe', 'inherit'],
  });

  const line = await new Promise<string>((resolve, reject) => {
    createInterface({ input: child.stdout }).once('line', resolve);
    child.once('error', reject);
    child.once('exit', code =>
      reject(
        new Error(
          `PostgreSQL for tests did not start: ${script} ended with ${code}`,
        ),
      ),
    );
  });

  // Nothing of it may keep Jest from ending.
  child.unref();
  for (const pipe of [child.stdin, child.stdout]) {
    (pipe as unknown as { unref(): void }).unref();
  }
  return (JSON.parse(line) as { connectionString: string }).connectionString;
}
