import { execFile, spawn } from 'node:child_process';
import { mkdtemp, rm } from 'node:fs/promises';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { delimiter, join } from 'node:path';
import { createInterface } from 'node:readline';
import { promisify } from 'node:util';
import { resolvePackagePath } from '@backstage/backend-plugin-api';
import { assertError, ForwardedError } from '@backstage/errors';

const runFile = promisify(execFile);
const CHECKOUT = resolvePackagePath('@cairn/benchmarks', '../..');

/**
 * A clone of this repository as a newcomer has it: what is committed, nothing installed, caches of its own.
 *
 * @internal
 */
export class FreshClone {
  readonly #folder: string;
  readonly #path: string;

  private constructor(folder: string) {
    this.#folder = folder;
    this.#path = join(folder, 'cairn');
  }

  static async create(): Promise<FreshClone> {
    const clone = new FreshClone(await mkdtemp(join(tmpdir(), 'cairn-clone-')));
    await runFile('git', ['clone', '--quiet', CHECKOUT, clone.#path]);
    return clone;
  }

  /** Starts the demo, uses it in a browser, stops it; answers how long the first two took together. */
  async secondsUntilUsable(say: (message: string) => void): Promise<number> {
    const [frontendPort, backendPort] = await freePorts(2);
    const start = performance.now();
    // A process group of its own, so that the whole tree ends with it.
    const demo = spawn(
      './yarnw',
      [
        'start',
        `--frontend-port=${frontendPort}`,
        `--backend-port=${backendPort}`,
      ],
      {
        cwd: this.#path,
        env: this.#environment(),
        stdio: ['ignore', 'ignore', 'pipe'],
        detached: true,
      },
    );
    const ended = new Promise<never>((_, reject) => {
      demo.once('error', reject);
      demo.once('close', code =>
        reject(new Error(`./yarnw start ended with exit code ${code}`)),
      );
    });
    // Rejects at the end of every run; only a race looks at it.
    ended.catch(() => {});

    try {
      const ready = new Promise<void>(resolveReady => {
        createInterface({ input: demo.stderr }).on('line', line => {
          say(line.replace('[cairn] ', ''));
          if (line.includes('Cairn is ready')) {
            resolveReady();
          }
        });
      });
      await Promise.race([ready, ended]);
      await useInBrowser(`http://localhost:${frontendPort}`);
      return (performance.now() - start) / 1000;
    } finally {
      const gone = ended.catch(() => {});
      process.kill(-demo.pid!, 'SIGTERM');
      await gone;
    }
  }

  async remove(): Promise<void> {
    await rm(this.#folder, { recursive: true, force: true });
  }

  #environment(): NodeJS.ProcessEnv {
    const own = Object.entries(process.env).filter(
      ([key]) =>
        !/^(npm_|BERRY_BIN_FOLDER|INIT_CWD|PROJECT_CWD|NODE_ENV)/i.test(key),
    );
    return {
      ...Object.fromEntries(own),
      // Without the Node and the Yarn that this checkout's own ./yarnw put in front.
      PATH: (process.env.PATH ?? '')
        .split(delimiter)
        .filter(
          folder =>
            !folder.startsWith(CHECKOUT) &&
            folder !== process.env.BERRY_BIN_FOLDER,
        )
        .join(delimiter),
      npm_config_cache: join(this.#folder, 'npm-cache'),
      YARN_GLOBAL_FOLDER: join(this.#folder, 'yarn-global'),
    };
  }
}

async function useInBrowser(url: string) {
  try {
    await runFile(process.execPath, [
      join(CHECKOUT, 'scripts/use-demo.mjs'),
      url,
    ]);
  } catch (error) {
    assertError(error);
    throw new ForwardedError(
      `The demo said it was ready, but ${url} could not be used`,
      error,
    );
  }
}

async function freePorts(count: number): Promise<number[]> {
  const servers = Array.from({ length: count }, () => createServer());
  const ports = await Promise.all(
    servers.map(
      server =>
        new Promise<number>((resolvePort, reject) => {
          server.once('error', reject);
          server.listen(0, () => {
            const address = server.address();
            resolvePort(
              typeof address === 'object' && address ? address.port : 0,
            );
          });
        }),
    ),
  );
  await Promise.all(
    servers.map(server => new Promise(closed => server.close(closed))),
  );
  return ports;
}
