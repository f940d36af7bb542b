import { parseArgs } from 'node:util';
import { demoPorts } from './demo.mjs';
import { isPortFree } from './ports.mjs';
import { fail } from './say.mjs';

const HELP = `Starts the demo of Cairn and prints its address when it is ready. Ctrl-C stops it.

  --scale              add a generated organization of 2,000 people and 1,500 services
  --fresh              forget all data of earlier runs first
  --verbose            show everything that the servers print
  --frontend-port <n>  serve the pages on another port than 3000
  --backend-port <n>   serve the backend on another port than 7007

Databases and logs are kept in .data/, or in $CAIRN_DATA. $CAIRN_FRONTEND_PORT and $CAIRN_BACKEND_PORT choose ports too.
`;

/** The options of a start, checked: both ports are numbers, and nobody serves on them. */
export async function readStartOptions() {
  const { help, scale, fresh, verbose, ...rest } = parse();
  if (help) {
    process.stdout.write(HELP);
    process.exit(0);
  }
  return {
    scale,
    fresh,
    verbose,
    frontendPort: await readPort('frontend', rest['frontend-port']),
    backendPort: await readPort('backend', rest['backend-port']),
  };
}

function parse() {
  const ports = demoPorts();
  try {
    return parseArgs({
      options: {
        scale: { type: 'boolean', default: false },
        fresh: { type: 'boolean', default: false },
        verbose: { type: 'boolean', default: false },
        help: { type: 'boolean', short: 'h', default: false },
        'frontend-port': { type: 'string', default: ports.frontend },
        'backend-port': { type: 'string', default: ports.backend },
      },
    }).values;
  } catch (error) {
    return fail(`${error.message}\n\n${HELP}`);
  }
}

async function readPort(name, value) {
  const port = Number(value);
  if (!Number.isInteger(port) || port < 1 || port > 65535) {
    fail(`--${name}-port wants a number from 1 to 65535, not '${value}'.`);
  }
  if (!(await isPortFree(port))) {
    fail(
      `Port ${port} is taken, so the ${name} cannot start. Is another demo running? Stop what uses the port ` +
        `(\`lsof -i :${port}\` names it), or choose another with --${name}-port.`,
    );
  }
  return port;
}
