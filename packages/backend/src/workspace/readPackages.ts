import { readFile, readdir } from 'node:fs/promises';
import { basename, join } from 'node:path';

/**
 * What a package.json of this workspace says, as far as the catalog wants to know.
 *
 * @internal
 */
export interface WorkspacePackage {
  /** Relative to the checkout, such as `plugins/maturity`. */
  folder: string;
  name: string;
  version: string;
  description?: string;
  role: string;
  pluginId?: string;
  private: boolean;
  repositoryUrl?: string;
  keywords: string[];
  /** Names of all packages that it needs at run time, of this workspace or not. */
  dependencies: string[];
}

interface Manifest {
  name: string;
  version: string;
  description?: string;
  private?: boolean;
  backstage?: { role?: string; pluginId?: string };
  repository?: { url?: string };
  keywords?: string[];
  dependencies?: Record<string, string>;
}

/**
 * Reads the package.json of every package of the workspace that has a Backstage role.
 *
 * @internal
 */
export async function readPackages(
  checkout: string,
): Promise<WorkspacePackage[]> {
  const packages: WorkspacePackage[] = [];
  for (const parent of ['packages', 'plugins']) {
    const children = await readdir(join(checkout, parent), {
      withFileTypes: true,
    });
    for (const child of children.filter(entry => entry.isDirectory())) {
      const read = await readPackage(checkout, `${parent}/${child.name}`);
      if (read) {
        packages.push(read);
      }
    }
  }
  return packages.sort((a, b) => a.folder.localeCompare(b.folder, 'en-US'));
}

async function readPackage(
  checkout: string,
  folder: string,
): Promise<WorkspacePackage | undefined> {
  let text: string;
  try {
    text = await readFile(join(checkout, folder, 'package.json'), 'utf8');
  } catch {
    // A folder without a package.json is not a package: a leftover of another branch, for instance.
    return undefined;
  }
  const manifest: Manifest = JSON.parse(text);
  const role = manifest.backstage?.role;
  if (!role) {
    return undefined;
  }
  return {
    folder,
    name: manifest.name ?? basename(folder),
    version: manifest.version,
    description: manifest.description,
    role,
    pluginId: manifest.backstage?.pluginId,
    private: manifest.private ?? false,
    repositoryUrl: manifest.repository?.url,
    keywords: manifest.keywords ?? [],
    dependencies: Object.keys(manifest.dependencies ?? {}),
  };
}
