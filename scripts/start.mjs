/*
 * Starts the demo: backend and frontend, told as a few plain lines. The noise of both goes to log files.
 *
 *   ./yarnw start [--scale] [--fresh] [--verbose] [--frontend-port 3000] [--backend-port 7007]
 */
import { rm } from 'node:fs/promises';
import path from 'node:path';
import { parseArgs } from 'node:util';
import {
  databaseFolder,
  demoEnvironment,
  demoPorts,
  firstPerson,
  startDemo,
} from './lib/demo.mjs';
import { isPortFree } from './lib/ports.mjs';
import {
  untilBackendReady,
  untilFrontendReady,
  untilLevelsStand,
  untilSignInWorks,
} from './lib/ready.mjs';
import { fromRoot, root } from './lib/root.mjs';
import { duration, fail, say } from './lib/say.mjs';
import { isBackendTrouble, isFrontendTrouble } from './lib/trouble.mjs';

const HELP = `Starts the demo of Cairn and prints its address when it is ready. Ctrl-C stops it.

  --scale              add a generated organization of 2,000 people and 1,500 services
  --fresh              forget all data of earlier runs first
  --verbose            show everything that the servers print
  --frontend-port <n>  serve the pages on another port than 3000
  --backend-port <n>   serve the backend on another port than 7007

Databases and logs are kept in .data/ (or in $CAIRN_DATA). $CAIRN_FRONTEND_PORT and $CAIRN_BACKEND_PORT choose ports too.
`;

const FIRST_LEVELS = 120_000;

const started = Date.now();

function readOptions() {
  try {
    return parseArgs({
      options: {
        scale: { type: 'boolean', default: false },
        fresh: { type: 'boolean', default: false },
        verbose: { type: 'boolean', default: false },
        help: { type: 'boolean', short: 'h', default: false },
        'frontend-port': { type: 'string', default: demoPorts().frontend },
        'backend-port': { type: 'string', default: demoPorts().backend },
      },
    }).values;
  } catch (error) {
    return fail(`${error.message}\n\n${HELP}`);
  }
}

const options = readOptions();
if (options.help) {
  process.stdout.write(HELP);
  process.exit(0);
}

const ports = {
  frontend: Number(options['frontend-port']),
  backend: Number(options['backend-port']),
};
for (const [name, port] of Object.entries(ports)) {
  if (!Number.isInteger(port) || port < 1 || port > 65535) {
    fail(`--${name}-port wants a number from 1 to 65535.`);
  }
  if (!(await isPortFree(port))) {
    fail(
      `Port ${port} is taken, so the ${name} cannot start. Is another demo running? Stop what uses the port ` +
        `(\`lsof -i :${port}\` names it), or choose another with --${name}-port.`,
    );
  }
}

const data = fromRoot(process.env.CAIRN_DATA ?? '.data');
if (options.fresh) {
  await rm(databaseFolder(data), { recursive: true, force: true });
}
const env = demoEnvironment({
  data,
  frontendPort: ports.frontend,
  backendPort: ports.backend,
  scale: options.scale,
});

function shown(file) {
  const relative = path.relative(root, file);
  return relative.startsWith('..') ? file : relative;
}
say(
  `Starting the backend (log: ${shown(path.join(data, 'logs/backend.log'))})`,
);
say(
  `Building the frontend (log: ${shown(path.join(data, 'logs/frontend.log'))})`,
);

function teller(name, isTrouble) {
  return line => {
    if (options.verbose || isTrouble(line)) {
      process.stderr.write(`${name} | ${line}\n`);
    }
  };
}

const { backend, frontend } = startDemo({
  env,
  data,
  onBackendLine: teller('backend', isBackendTrouble),
  onFrontendLine: teller('frontend', isFrontendTrouble),
});
const services = [backend, frontend];
const stopping = new AbortController();

async function stop(exitCode) {
  if (stopping.signal.aborted) {
    return;
  }
  stopping.abort();
  await Promise.all(services.map(service => service.stop()));
  process.exit(exitCode);
}

for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) {
  process.on(signal, () => {
    say('Stopping');
    stop(0);
  });
}

for (const service of services) {
  service.exited.then(reason => {
    if (!stopping.signal.aborted) {
      process.stderr.write(`${service.tail()}\n`);
      say(
        `The ${
          service.name
        } ended by itself (${reason}). Its whole log: ${shown(
          service.logFile,
        )}`,
      );
      stop(1);
    }
  });
}

const { signal } = stopping;
const urls = {
  frontend: `http://localhost:${ports.frontend}`,
  backend: `http://localhost:${ports.backend}`,
};

/** Says the sentence unless the demo is being stopped, in which case nothing has come about. */
function sayReached(message) {
  if (!signal.aborted) {
    say(message);
  }
}

async function followBackend() {
  await untilBackendReady(urls.backend, signal);
  sayReached('The backend is ready');
  const token = await untilSignInWorks({
    baseUrl: urls.backend,
    userRef: await firstPerson(),
    signal,
  });
  // Where levels do not come, the pages say why better than silence here.
  const patience = AbortSignal.any([signal, AbortSignal.timeout(FIRST_LEVELS)]);
  await untilLevelsStand({ baseUrl: urls.backend, token, signal: patience });
  sayReached(
    patience.aborted
      ? 'No levels have come about so far; the Health tab of the Maturity page says why'
      : 'The first levels stand',
  );
}

async function followFrontend() {
  await untilFrontendReady(urls.frontend, signal);
  sayReached('The frontend is built');
}

await Promise.all([followBackend(), followFrontend()]);
const took = duration(Date.now() - started);
sayReached(`Cairn is ready: ${urls.frontend} (took ${took}). Ctrl-C stops it.`);
