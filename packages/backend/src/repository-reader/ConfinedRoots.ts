import { realpath } from 'node:fs/promises';
import { isAbsolute, join, relative, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { InputError, NotAllowedError, NotFoundError } from '@backstage/errors';

/**
 * A place inside one of the roots, all of it real: no part of it is a symbolic link.
 *
 * @internal
 */
export interface ConfinedPath {
  root: string;
  path: string;
}

/**
 * Turns `file:` addresses into paths, and lets none out of the configured roots.
 *
 * @internal
 */
export class ConfinedRoots {
  readonly #roots: readonly string[];

  static create(options: { roots: readonly string[] }): ConfinedRoots {
    return new ConfinedRoots(options.roots.map(root => resolve(root)));
  }

  private constructor(roots: readonly string[]) {
    this.#roots = roots;
  }

  /**
   * @throws InputError when the address is not a plain `file:` address of this machine
   * @throws NotAllowedError when it leads out of the roots, by whatever way
   * @throws NotFoundError when nothing is there
   */
  async resolve(url: string): Promise<ConfinedPath> {
    const wanted = toPath(url);
    for (const root of this.#roots) {
      const realRoot = await realpath(root);
      const inside = [root, realRoot]
        .map(candidate => relative(candidate, wanted))
        .find(isInside);
      if (inside !== undefined) {
        const path = join(realRoot, inside);
        await assertReal(path);
        return { root: realRoot, path };
      }
    }
    throw new NotAllowedError(
      `Reading '${url}' is not allowed: it is outside ${this.#roots.join(
        ', ',
      )}. Add its folder to demo.repositoryReader.roots if it should be read.`,
    );
  }
}

/**
 * Whether every part of a path is what it seems: a link in it would lead elsewhere, perhaps out of the root.
 *
 * @throws NotAllowedError when a part of it is a symbolic link
 * @throws NotFoundError when nothing is there
 * @internal
 */
export async function assertReal(path: string): Promise<void> {
  let real: string;
  try {
    real = await realpath(path);
  } catch (error) {
    throw new NotFoundError(`Nothing is at '${path}'.`, error);
  }
  if (real !== path) {
    throw new NotAllowedError(
      `Reading '${path}' is not allowed: a part of it is a symbolic link.`,
    );
  }
}

function toPath(url: string): string {
  let path: string;
  try {
    // Resolves dot segments, encoded ones too; throws on an encoded slash and on a foreign host.
    path = fileURLToPath(url);
  } catch (error) {
    throw new InputError(`'${url}' is not an address of a local file.`, error);
  }
  if (path.includes('\0')) {
    throw new InputError(`'${url}' holds a zero byte.`);
  }
  return resolve(path);
}

function isInside(path: string): boolean {
  return path !== '..' && !path.startsWith('../') && !isAbsolute(path);
}
