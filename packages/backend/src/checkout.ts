import { existsSync, readFileSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import { NotFoundError } from '@backstage/errors';

/**
 * The folder of the checkout that this backend runs from: the nearest one upward whose package.json has workspaces.
 * The demo reads its examples and this repository's own packages there.
 *
 * @throws NotFoundError when the backend does not run from a checkout
 * @internal
 */
export function findCheckout(from: string = process.cwd()): string {
  let folder = resolve(from);
  for (;;) {
    if (isWorkspaceRoot(folder)) {
      return folder;
    }
    const parent = dirname(folder);
    if (parent === folder) {
      throw new NotFoundError(
        `No checkout found at or above '${from}': no package.json with workspaces. Start the demo from a clone, or remove 'demo' from the configuration.`,
      );
    }
    folder = parent;
  }
}

function isWorkspaceRoot(folder: string): boolean {
  const manifest = join(folder, 'package.json');
  if (!existsSync(manifest)) {
    return false;
  }
  const { workspaces } = JSON.parse(readFileSync(manifest, 'utf8'));
  return Array.isArray(workspaces);
}
