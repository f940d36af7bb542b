import { createHash } from 'node:crypto';
import { posix } from 'node:path';
import { matcherOf } from './globs';

/**
 * One file of a repository as it was read. Without `content` only its name and size are known: nothing asks for its
 * content, or it is too large.
 *
 * @internal
 */
export interface RepositoryFile {
  path: string;
  size: number;
  content?: Buffer;
}

/**
 * The files of one repository in memory. Paths are relative to the root, with `/`, and never lead out of it.
 *
 * @internal
 */
export class RepositoryTree {
  /** The URL of the root, so that links which spell it out can be recognized. */
  readonly root?: string;
  readonly #files: Map<string, RepositoryFile>;
  readonly #sorted: readonly string[];
  readonly #folders = new Set<string>(['']);
  readonly #derived = new Map<string, unknown>();

  private constructor(options: { files: RepositoryFile[]; root?: string }) {
    this.root = options.root;
    this.#files = new Map(options.files.map(file => [file.path, file]));
    this.#sorted = [...this.#files.keys()].sort();
    for (const path of this.#sorted) {
      let folder = posix.dirname(path);
      while (folder !== '.' && !this.#folders.has(folder)) {
        this.#folders.add(folder);
        folder = posix.dirname(folder);
      }
    }
  }

  static create(options: { files: RepositoryFile[]; root?: string }) {
    return new RepositoryTree(options);
  }

  /** A tree of texts, by path. */
  static fromTexts(texts: Record<string, string>, root?: string) {
    const files = Object.entries(texts).map(([path, text]) => {
      const content = Buffer.from(text);
      return { path, size: content.length, content };
    });
    return new RepositoryTree({ files, root });
  }

  hasFile(path: string): boolean {
    return this.#files.has(path);
  }

  hasFolder(path: string): boolean {
    return this.#folders.has(path.replace(/\/$/, ''));
  }

  size(path: string): number {
    return this.#files.get(path)?.size ?? 0;
  }

  /** The text of a file; `undefined` when there is no such file, or when its content was not read. */
  text(path: string): string | undefined {
    return this.derive(`text:${path}`, () =>
      this.#files
        .get(path)
        ?.content?.toString('utf8')
        .replace(/^\uFEFF/, ''),
    );
  }

  /** True for a file that is there, and whose content was left out. */
  isSkipped(path: string): boolean {
    const file = this.#files.get(path);
    return file !== undefined && file.content === undefined && file.size > 0;
  }

  sha256(path: string): string | undefined {
    const content = this.#files.get(path)?.content;
    return content && createHash('sha256').update(content).digest('hex');
  }

  /** Paths under the folder that match one of the globs, which are relative to that folder. Sorted. */
  find(folder: string, globs: readonly string[]): string[] {
    return this.derive(`find:${folder}:${globs.join(' ')}`, () => {
      const matches = matcherOf(globs);
      const prefix = folder === '' ? '' : `${folder}/`;
      return this.#under(prefix).filter(path =>
        matches(path.slice(prefix.length)),
      );
    });
  }

  /** Computes something of the tree once, whoever asks for it. */
  derive<T>(key: string, compute: () => T): T {
    if (!this.#derived.has(key)) {
      this.#derived.set(key, compute());
    }
    return this.#derived.get(key) as T;
  }

  #under(prefix: string): readonly string[] {
    if (prefix === '') {
      return this.#sorted;
    }
    // U+FFFF sorts behind every character that a path holds.
    const start = lowerBound(this.#sorted, prefix);
    const end = lowerBound(this.#sorted, `${prefix}\uffff`);
    return this.#sorted.slice(start, end);
  }
}

function lowerBound(sorted: readonly string[], value: string): number {
  let low = 0;
  let high = sorted.length;
  while (low < high) {
    const middle = Math.floor((low + high) / 2);
    if (sorted[middle] < value) {
      low = middle + 1;
    } else {
      high = middle;
    }
  }
  return low;
}
