/*
 * Proves docs/installing.md: packs the packages, follows the very lines of the guide in freshly created apps of both
 * frontend systems, starts them, and finds the maturity card on the page of the example entity.
 *
 *   ./yarnw test:install [--only new|classic] [--keep]
 *
 * Takes 10 to 20 minutes and wants the network. Works in a temporary folder, which --keep leaves in place.
 */
import { createWriteStream } from 'node:fs';
import { mkdir, mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { parseArgs } from 'node:util';
import { App } from './install-test/App.mjs';
import { LocalRegistry } from './install-test/LocalRegistry.mjs';
import { packPackages } from './install-test/packPackages.mjs';
import { duration, say } from './lib/say.mjs';

const CREATE_APP_VERSION = '0.9.2';
const SYSTEMS = ['new', 'classic'];

const started = Date.now();
const { values: options } = parseArgs({
  options: {
    only: { type: 'string' },
    keep: { type: 'boolean', default: false },
  },
});
const systems = SYSTEMS.filter(
  system => !options.only || system === options.only,
);

// Yarn's own variables would tell the apps' Yarn that it is in this checkout.
const env = Object.fromEntries(
  Object.entries(process.env).filter(
    ([key]) =>
      !/^(INIT_CWD|PROJECT_CWD|npm_package_.*|npm_lifecycle_.*)$/.test(key),
  ),
);

const folder = await mkdtemp(path.join(tmpdir(), 'cairn-install-'));
const packed = path.join(folder, 'packed');
await mkdir(packed);
say(`Working in ${folder}`);

let registry;
const failures = [];
try {
  say('Building and packing the packages');
  const logStream = createWriteStream(path.join(folder, 'pack.log'));
  await packPackages({ folder: packed, env, logStream });
  registry = await LocalRegistry.start(packed);

  for (const system of systems) {
    const app = new App({
      system,
      folder,
      createAppVersion: CREATE_APP_VERSION,
      env,
    });
    const begun = Date.now();
    try {
      say(`${system}: creating an app`);
      await app.create({ registryUrl: registry.url });
      await app.install({ say });
      await app.findCard({ say });
      say(
        `${system}: the card is there (took ${duration(Date.now() - begun)})`,
      );
    } catch (error) {
      failures.push(system);
      say(`${system}: FAILED: ${error.message}`);
      say(`Its log: ${app.logFile}`);
    }
    if (!options.keep && !failures.includes(system)) {
      await app.remove();
    }
  }
} catch (error) {
  failures.push('packing');
  say(`FAILED: ${error.message} (see ${path.join(folder, 'pack.log')})`);
} finally {
  await registry?.stop();
}

if (options.keep || failures.length > 0) {
  say(`Left in place: ${folder}`);
} else {
  await rm(folder, { recursive: true, force: true });
}
say(
  `${systems.length - failures.length} passed, ${
    failures.length
  } failed (took ${duration(Date.now() - started)})`,
);
process.exit(failures.length > 0 ? 1 : 0);
