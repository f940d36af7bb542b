import { existsSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
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
  for (let folder = cwd; ; folder = dirname(folder)) {
    if (existsSync(join(folder, 'app-config.yaml'))) {
      return resolve(folder, configured);
    }
    if (folder === dirname(folder)) {
      return here;
    }
  }
}
