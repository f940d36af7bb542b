import { stat } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';
import { Readable } from 'node:stream';
import { pathToFileURL } from 'node:url';
import {
  ReadTreeResponseFactory,
  ReadUrlResponseFactory,
} from '@backstage/backend-defaults/urlReader';
import {
  UrlReaderService,
  UrlReaderServiceReadTreeOptions,
  UrlReaderServiceReadTreeResponse,
  UrlReaderServiceReadUrlOptions,
  UrlReaderServiceReadUrlResponse,
  UrlReaderServiceSearchOptions,
  UrlReaderServiceSearchResponse,
} from '@backstage/backend-plugin-api';
import { InputError, NotFoundError, NotModifiedError } from '@backstage/errors';
import { minimatch } from 'minimatch';
import { ConfinedPath, ConfinedRoots } from './ConfinedRoots';
import { TrackedFile, TrackedFiles } from './TrackedFiles';

/**
 * Reads `file:` addresses for the demo, which has no code host: files that git tracks, as they are in the working
 * tree, inside the configured roots only.
 *
 * @internal
 */
export class RepositoryReader implements UrlReaderService {
  readonly #roots: ConfinedRoots;
  readonly #treeResponseFactory: ReadTreeResponseFactory;

  static create(options: {
    roots: readonly string[];
    treeResponseFactory: ReadTreeResponseFactory;
  }): RepositoryReader {
    return new RepositoryReader(
      ConfinedRoots.create({ roots: options.roots }),
      options.treeResponseFactory,
    );
  }

  private constructor(
    roots: ConfinedRoots,
    treeResponseFactory: ReadTreeResponseFactory,
  ) {
    this.#roots = roots;
    this.#treeResponseFactory = treeResponseFactory;
  }

  async readUrl(
    url: string,
    options?: UrlReaderServiceReadUrlOptions,
  ): Promise<UrlReaderServiceReadUrlResponse> {
    const { root, path } = await this.#roots.resolve(url);
    const tracked = await TrackedFiles.list({
      folder: { root, path: dirname(path) },
      path: basename(path),
      signal: options?.signal,
    });
    const file = (await tracked.files()).find(
      candidate => candidate.path === basename(path),
    );
    if (!file) {
      throw new NotFoundError(`'${url}' is not a file that git tracks.`);
    }
    const etag = await tracked.etag();
    assertModified(options?.etag, etag);
    const { lastModifiedAt } = file;
    if (
      options?.lastModifiedAfter &&
      lastModifiedAt <= options.lastModifiedAfter
    ) {
      throw new NotModifiedError();
    }
    return ReadUrlResponseFactory.fromReadable(
      Readable.from([await file.content()]),
      { etag, lastModifiedAt },
    );
  }

  async readTree(
    url: string,
    options?: UrlReaderServiceReadTreeOptions,
  ): Promise<UrlReaderServiceReadTreeResponse> {
    const folder = await this.#folder(url);
    const tracked = await TrackedFiles.list({
      folder,
      signal: options?.signal,
    });
    const etag = await tracked.etag();
    assertModified(options?.etag, etag);

    const files = (await tracked.files()).filter(
      ({ path, size }) => options?.filter?.(path, { size }) ?? true,
    );
    const unpacked = async () =>
      this.#treeResponseFactory.fromReadableArray(await toStreams(files));
    return {
      etag,
      files: async () => files,
      archive: async () => (await unpacked()).archive(),
      dir: async dirOptions => (await unpacked()).dir(dirOptions),
    };
  }

  async search(
    url: string,
    options?: UrlReaderServiceSearchOptions,
  ): Promise<UrlReaderServiceSearchResponse> {
    const { base, pattern } = splitPattern(url);
    const folder = await this.#folder(base);
    const tracked = await TrackedFiles.list({
      folder,
      signal: options?.signal,
    });
    const etag = await tracked.etag();
    assertModified(options?.etag, etag);
    const files = await tracked.files();
    return {
      etag,
      files: files
        .filter(({ path }) => minimatch(path, pattern, { dot: true }))
        .map(({ path, content, lastModifiedAt }) => ({
          url: pathToFileURL(join(folder.path, path)).toString(),
          content,
          lastModifiedAt,
        })),
    };
  }

  toString() {
    return 'repository{}';
  }

  async #folder(url: string): Promise<ConfinedPath> {
    const folder = await this.#roots.resolve(url);
    if (!(await stat(folder.path)).isDirectory()) {
      throw new InputError(
        `'${url}' is a file. A tree is read from the folder that holds it.`,
      );
    }
    return folder;
  }
}

function assertModified(known: string | undefined, current: string): void {
  if (known === current) {
    throw new NotModifiedError();
  }
}

async function toStreams(files: TrackedFile[]) {
  return Promise.all(
    files.map(async ({ path, content, lastModifiedAt }) => ({
      path,
      lastModifiedAt,
      data: Readable.from([await content()]),
    })),
  );
}

/** The folder before the first part with a wildcard, and the pattern from there on. */
function splitPattern(url: string): { base: string; pattern: string } {
  const address = new URL(url);
  const parts = address.pathname.split('/').map(decodeURIComponent);
  const wild = parts.findIndex(part => /[*?[{]/.test(part));
  const first = wild === -1 ? parts.length - 1 : wild;
  address.pathname = parts.slice(0, first).map(encodeURIComponent).join('/');
  return { base: address.toString(), pattern: parts.slice(first).join('/') };
}
