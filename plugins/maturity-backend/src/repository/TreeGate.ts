import { posix } from 'node:path';
import { ANALYSERS } from './analysers';
import { LOCKFILES } from './analysers/lockfile';
import { matcherOf } from './globs';
import { isYaml, MAX_YAML_LENGTH } from './parseYaml';
import { RepositoryFile } from './RepositoryTree';
import { SCAFFOLD_FILE } from './scaffold';
import { RepositorySettings } from './settings';

const LOCKFILE_FACTOR = 16;
const MAX_PATH = 400;
/** Every folder above a file is noted, and every glob is tried against every part. */
const MAX_DEPTH = 40;

/** Made or brought in by tools: their names are noted for links, and nobody answers for what is in them. */
const NOT_READ = new Set(
  '.git node_modules bower_components vendor third_party dist dist-types coverage .venv venv __pycache__ .gradle .yarn'.split(
    ' ',
  ),
);

/**
 * A tree that is over the limits. It is not looked at, and that is said: half a tree would fail what is in the other
 * half.
 *
 * @internal
 */
export class RepositoryTooLargeError extends Error {
  name = 'RepositoryTooLargeError';
}

/**
 * Stands between a reader and memory: decides on each file, counts, and shuts once there is too much.
 *
 * @internal
 */
export class TreeGate {
  readonly #settings: RepositorySettings;
  readonly #files = new Map<string, RepositoryFile>();
  readonly #abort = new AbortController();
  readonly #wanted = matcherOf(wantedGlobs());
  #bytes = 0;
  error?: RepositoryTooLargeError;

  constructor(settings: RepositorySettings) {
    this.#settings = settings;
  }

  get signal(): AbortSignal {
    return this.#abort.signal;
  }

  get files(): RepositoryFile[] {
    return [...this.#files.values()];
  }

  /**
   * Notes the file, and says whether its content is wanted. Never throws: it runs inside the reader's own streams,
   * where nobody catches.
   */
  admit(written: string, size: number | undefined): boolean {
    const path = safePath(written);
    if (this.error || path === undefined) {
      return false;
    }
    if (!this.#files.has(path)) {
      this.#files.set(path, { path, size: size ?? 0 });
      this.#count(size ?? 0);
    }
    const known = this.#files.get(path)!;
    return (
      !this.error &&
      this.#wanted(path) &&
      !path.split('/').some(part => NOT_READ.has(part)) &&
      known.size <= this.#limit(path)
    );
  }

  keep(written: string, content: Buffer) {
    const path = safePath(written);
    const file = path === undefined ? undefined : this.#files.get(path);
    if (path === undefined || file === undefined) {
      return;
    }
    this.#count(content.length - file.size);
    file.size = content.length;
    file.content = content.length <= this.#limit(path) ? content : undefined;
  }

  #count(bytes: number) {
    const { maxBytes, maxFiles } = this.#settings;
    this.#bytes += bytes;
    if (this.#files.size > maxFiles) {
      this.#shut(
        `The repository has more than ${maxFiles} files (maturity.repository.maxFiles).`,
      );
    } else if (this.#bytes > maxBytes) {
      this.#shut(
        `The repository has more than ${maxBytes} bytes (maturity.repository.maxBytes).`,
      );
    }
  }

  #shut(message: string) {
    this.error = new RepositoryTooLargeError(message);
    this.#abort.abort(this.error);
  }

  #limit(path: string): number {
    const { maxFileBytes } = this.#settings;
    if (LOCKFILES.includes(posix.basename(path))) {
      return maxFileBytes * LOCKFILE_FACTOR;
    }
    return isYaml(path)
      ? Math.min(maxFileBytes, MAX_YAML_LENGTH)
      : maxFileBytes;
  }
}

function wantedGlobs(): string[] {
  const globs = new Set(ANALYSERS.flatMap(({ files }) => files));
  globs.add(SCAFFOLD_FILE);
  return [...globs].map(glob => (glob.startsWith('**/') ? glob : `**/${glob}`));
}

/** The path as the tree keeps it; `undefined` for one that leads out of the tree, or is absurd. */
function safePath(written: string): string | undefined {
  // Looked at before anything walks it.
  if (written.length > 2 * MAX_PATH) {
    return undefined;
  }
  const path = posix
    .normalize(written.replaceAll('\\', '/'))
    .replace(/^\.?\/+/, '');
  const parts = path.split('/');
  const refused =
    path === '' ||
    path === '.' ||
    path.length > MAX_PATH ||
    path.includes('\0') ||
    parts.length > MAX_DEPTH ||
    parts.includes('..');
  return refused ? undefined : path;
}
