/*
 * Starts the demo: backend and frontend, told as a few plain lines. The noise of both goes to log files.
 *
 *   ./yarnw start [--scale] [--fresh] [--verbose] [--frontend-port 3000] [--backend-port 7007]
 */
import { rm } from 'node:fs/promises';
import path from 'node:path';
import {
  databaseFolder,
  demoEnvironment,
  firstPerson,
  startDemo,
} from './lib/demo.mjs';
import {
  untilBackendReady,
  untilFrontendReady,
  untilLevelsStand,
  untilSignInWorks,
} from './lib/ready.mjs';
import { fromRoot, root } from './lib/root.mjs';
import { duration, say } from './lib/say.mjs';
import { readStartOptions } from './lib/startOptions.mjs';
import {
  hasBackendGivenUp,
  inShort,
  isBackendTrouble,
  isFrontendTrouble,
} from './lib/trouble.mjs';

/** For how long the first levels are awaited; where they do not come, the pages say why better than silence here. */
const PATIENCE = 120_000;

const started = Date.now();
const options = await readStartOptions();
const data = fromRoot(process.env.CAIRN_DATA ?? '.data');
const stopping = new AbortController();
const { signal } = stopping;
const urls = {
  frontend: `http://localhost:${options.frontendPort}`,
  backend: `http://localhost:${options.backendPort}`,
};
let isReady = false;

if (options.fresh) {
  await rm(databaseFolder(data), { recursive: true, force: true });
}
say(`Starting the backend (log: ${shown('logs/backend.log')})`);
say(`Building the frontend (log: ${shown('logs/frontend.log')})`);
const { backend, frontend } = startDemo({
  env: demoEnvironment({ data, ...options }),
  data,
  onBackendLine(line) {
    tell('backend', line, isBackendTrouble(line));
    if (hasBackendGivenUp(line) && !isReady) {
      sayUnlessStopping(
        `The backend cannot start. Its log: ${shown('logs/backend.log')}`,
      );
      stop(1);
    }
  },
  onFrontendLine(line) {
    tell('frontend', line, isFrontendTrouble(line));
  },
});
const services = [backend, frontend];

for (const name of ['SIGINT', 'SIGTERM', 'SIGHUP']) {
  process.on(name, () => {
    sayUnlessStopping('Stopping');
    stop(0);
  });
}
for (const service of services) {
  service.exited.then(reason => {
    if (!signal.aborted) {
      process.stderr.write(`${service.tail()}\n`);
      say(`The ${service.name} ended by itself (${reason})`);
      stop(1);
    }
  });
}

await Promise.all([followBackend(), followFrontend()]);
isReady = true;
const took = duration(Date.now() - started);
sayUnlessStopping(
  `Cairn is ready: ${urls.frontend} (took ${took}). Ctrl-C stops it.`,
);

async function followBackend() {
  await untilBackendReady(urls.backend, signal);
  sayUnlessStopping('The backend is ready');
  const token = await untilSignInWorks({
    baseUrl: urls.backend,
    userRef: await firstPerson(),
    signal,
  });
  const patience = AbortSignal.any([signal, AbortSignal.timeout(PATIENCE)]);
  await untilLevelsStand({ baseUrl: urls.backend, token, signal: patience });
  sayUnlessStopping(
    patience.aborted
      ? 'No levels have come about so far; the Health tab of the Maturity page says why'
      : 'The first levels stand',
  );
}

async function followFrontend() {
  await untilFrontendReady(urls.frontend, signal);
  sayUnlessStopping('The frontend is built');
}

async function stop(exitCode) {
  if (!signal.aborted) {
    stopping.abort();
    await Promise.all(services.map(service => service.stop()));
    process.exit(exitCode);
  }
}

function tell(name, line, isTrouble) {
  // What breaks off at the end is meant to.
  if (options.verbose || (isTrouble && !signal.aborted)) {
    process.stderr.write(
      `${name} | ${options.verbose ? line : inShort(line)}\n`,
    );
  }
}

function sayUnlessStopping(message) {
  if (!signal.aborted) {
    say(message);
  }
}

function shown(file) {
  const relative = path.relative(root, path.join(data, file));
  return relative.startsWith('..') ? path.join(data, file) : relative;
}
