import { createHash } from 'node:crypto';
import { constants } from 'node:fs';
import { lstat, open } from 'node:fs/promises';
import { join } from 'node:path';
import { NotFoundError } from '@backstage/errors';
import { ConfinedPath, assertReal } from './ConfinedRoots';
import { runGit } from './runGit';

/** A larger file is known by its size and time, so that no edit costs the reading of an archive. */
const MAX_HASHED_BYTES = 4 * 1024 * 1024;

/** The git modes of plain files; the others are symbolic links and submodules, which are not read. */
const PLAIN_FILE_MODES = new Set(['100644', '100755']);

/**
 * One file that git tracks, as it is in the working tree now.
 *
 * @internal
 */
export interface TrackedFile {
  /** Relative to the folder that was asked for. */
  path: string;
  size: number;
  lastModifiedAt: Date;
  content(): Promise<Buffer>;
}

/**
 * The files that git tracks in a folder, or the one tracked file at a path, and an etag of their content.
 *
 * @internal
 */
export class TrackedFiles {
  /**
   * @throws NotFoundError when git tracks nothing there
   */
  static async list(options: {
    folder: ConfinedPath;
    /** Limits the list to one path below the folder. */
    path?: string;
    signal?: AbortSignal;
  }): Promise<TrackedFiles> {
    const { folder, path = '.', signal } = options;
    const git = (...args: string[]) =>
      runGit({
        folder: folder.path,
        root: folder.root,
        // Without `:(literal)` a `*` in a file's name would be a pattern.
        args: [...args, '--', path === '.' ? '.' : `:(literal)${path}`],
        signal,
      });
    const staged = await git('ls-files', '-z', '--stage');
    const entries = staged.split('\0').filter(Boolean).map(parseEntry);
    if (entries.length === 0) {
      throw new NotFoundError(
        `Git tracks nothing at '${join(
          folder.path,
          path,
        )}'. A new file is seen after 'git add'.`,
      );
    }
    return new TrackedFiles(folder.path, entries);
  }

  readonly #folder: string;
  readonly #entries: readonly Entry[];

  private constructor(folder: string, entries: readonly Entry[]) {
    this.#folder = folder;
    this.#entries = entries;
  }

  /**
   * Of the content of these files as it is in the working tree. It changes with any edit, goes back when the edit is
   * undone, and does not mind commits elsewhere in the repository. Git is not asked what has changed: it would compare
   * contents through whatever filter command the repository names.
   */
  async etag(): Promise<string> {
    const hash = createHash('sha256');
    for (const file of await this.files()) {
      hash.update(`\0${file.path}\0${file.size}\0`);
      hash.update(
        file.size <= MAX_HASHED_BYTES
          ? await file.content()
          : file.lastModifiedAt.toISOString(),
      );
    }
    return hash.digest('hex').slice(0, 40);
  }

  async files(): Promise<TrackedFile[]> {
    const files: TrackedFile[] = [];
    for (const { mode, path } of this.#entries) {
      const file = PLAIN_FILE_MODES.has(mode)
        ? await this.#file(path)
        : undefined;
      if (file) {
        files.push(file);
      }
    }
    return files;
  }

  /** Undefined when the working tree has no plain file there any more, or reaches it through a link. */
  async #file(path: string): Promise<TrackedFile | undefined> {
    const full = join(this.#folder, path);
    try {
      await assertReal(full);
    } catch {
      return undefined;
    }
    const { size, mtime } = await lstat(full);
    return {
      path,
      size,
      lastModifiedAt: mtime,
      content: () => readPlainFile(full),
    };
  }
}

/** Follows no link, even if one has taken the file's place since it was looked at. */
async function readPlainFile(path: string): Promise<Buffer> {
  const handle = await open(
    path,
    // eslint-disable-next-line no-bitwise
    constants.O_RDONLY | constants.O_NOFOLLOW,
  );
  try {
    return await handle.readFile();
  } finally {
    await handle.close();
  }
}

interface Entry {
  mode: string;
  path: string;
}

/** A line of `git ls-files --stage`: mode, object and stage, a tab, and the path. */
function parseEntry(line: string): Entry {
  const tab = line.indexOf('\t');
  return { mode: line.slice(0, line.indexOf(' ')), path: line.slice(tab + 1) };
}
