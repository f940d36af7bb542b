import { createHash } from 'node:crypto';
import { constants } from 'node:fs';
import { lstat, open } from 'node:fs/promises';
import { join } from 'node:path';
import { NotFoundError } from '@backstage/errors';
import { ConfinedPath, assertReal } from './ConfinedRoots';
import { runGit } from './runGit';

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
    // Compares times and sizes only. `ls-files --modified` would compare contents too, through whatever filter command
    // the repository names.
    const modified = await git('diff-files', '-z', '--name-only', '--relative');
    const entries = staged.split('\0').filter(Boolean).map(parseEntry);
    if (entries.length === 0) {
      throw new NotFoundError(
        `Git tracks nothing at '${join(
          folder.path,
          path,
        )}'. A new file is seen after 'git add'.`,
      );
    }
    const changed = new Set(modified.split('\0').filter(Boolean));
    return new TrackedFiles(folder.path, staged, entries, changed);
  }

  readonly #folder: string;
  readonly #staged: string;
  readonly #entries: readonly Entry[];
  readonly #changed: ReadonlySet<string>;

  private constructor(
    folder: string,
    staged: string,
    entries: readonly Entry[],
    changed: ReadonlySet<string>,
  ) {
    this.#folder = folder;
    this.#staged = staged;
    this.#entries = entries;
    this.#changed = changed;
  }

  /**
   * Of what git has recorded for these files, plus the content of those that differ from it in the working tree. It
   * changes with any edit, goes back when the edit is undone, and does not mind commits elsewhere in the repository.
   */
  async etag(): Promise<string> {
    const hash = createHash('sha256').update(this.#staged);
    const recorded = new Map(
      this.#entries.map(({ path, object }) => [path, object]),
    );
    for (const path of [...this.#changed].sort()) {
      const content = await (await this.#file(path))?.content();
      // A file that was touched, or edited and put back, is what git has recorded.
      if (
        content &&
        blobId(content, recorded.get(path)) === recorded.get(path)
      ) {
        continue;
      }
      hash.update(`\0${path}\0`);
      hash.update(content ?? 'gone');
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
  /** The id under which git has recorded the content. */
  object: string;
  path: string;
}

/** A line of `git ls-files --stage`: mode, object and stage, a tab, and the path. */
function parseEntry(line: string): Entry {
  const tab = line.indexOf('\t');
  const [mode, object] = line.slice(0, tab).split(' ');
  return { mode, object, path: line.slice(tab + 1) };
}

/** The id that git gives to content, by the hash that the id to compare with was made by. */
function blobId(content: Buffer, like: string = ''): string {
  return createHash(like.length === 64 ? 'sha256' : 'sha1')
    .update(`blob ${content.length}\0`)
    .update(content)
    .digest('hex');
}
