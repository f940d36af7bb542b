import { existsSync } from 'node:fs';
import { basename, dirname, join, relative, resolve, sep } from 'node:path';
import { resolvePackagePath } from '@backstage/backend-plugin-api';

/**
 * Where the rubric is: as configured, or in this package.
 *
 * A configured path is relative to the working directory, or, as the backend's working directory is its package and not
 * the root of the project, to the nearest folder above it that holds an `app-config.yaml`.
 *
 * @internal
 */
export function rubricPath(
  configured: string | undefined,
  cwd = process.cwd(),
): string {
  if (configured === undefined) {
    return resolvePackagePath(
      '@cairn/backstage-plugin-maturity-backend',
      'rubric',
    );
  }
  const here = resolve(cwd, configured);
  if (existsSync(here)) {
    return here;
  }
  return resolve(projectRoot(cwd) ?? cwd, configured);
}

/**
 * Where a rubric file is in its repository, as far as can be told: its path below the folder of `app-config.yaml`, or
 * its name. A rubric that came in a package is no file of the repository; it goes by where a copy of it would be.
 *
 * @internal
 */
export function placeInRepository(file: string, cwd = process.cwd()): string {
  const root = projectRoot(cwd);
  const place = root && relative(root, file).split(sep).join('/');
  return !place || /^\.\.|(^|\/)node_modules\//.test(place)
    ? `rubric/${basename(file)}`
    : place;
}

/** The nearest folder upwards that holds an `app-config.yaml`. */
function projectRoot(cwd: string): string | undefined {
  for (let folder = cwd; ; folder = dirname(folder)) {
    if (existsSync(join(folder, 'app-config.yaml'))) {
      return folder;
    }
    if (folder === dirname(folder)) {
      return undefined;
    }
  }
}
