import {
  UrlReaderService,
  UrlReaderServiceReadTreeOptions,
} from '@backstage/backend-plugin-api';
import { NotModifiedError } from '@backstage/errors';
import { RepositoryTexts } from '../__fixtures__/repositories';

/** A reader of trees in memory, with etags, that counts what it is asked. */
export class FakeUrlReader implements UrlReaderService {
  readonly calls: { url: string; etag?: string; modified: boolean }[] = [];
  readonly #trees: Record<string, { texts: RepositoryTexts; etag: string }>;
  /** Thrown by the next calls instead of an answer. */
  error?: Error;
  /** A URL that is never answered, whatever the signal says. */
  hangsOn?: string;

  constructor(
    trees: Record<string, { texts: RepositoryTexts; etag: string }> = {},
  ) {
    this.#trees = trees;
  }

  async readTree(url: string, options?: UrlReaderServiceReadTreeOptions) {
    if (this.error) {
      throw this.error;
    }
    if (url === this.hangsOn) {
      await new Promise(() => {});
    }
    const tree = this.#trees[url];
    const modified = options?.etag !== tree.etag;
    this.calls.push({ url, etag: options?.etag, modified });
    if (!modified) {
      throw new NotModifiedError();
    }
    const files = Object.entries(tree.texts).map(([path, text]) => ({
      path,
      content: async () => Buffer.from(text),
    }));
    return {
      etag: tree.etag,
      files: async () =>
        files.filter(({ path }) => {
          const size = Buffer.byteLength(tree.texts[path]);
          return options?.filter?.(path, { size }) ?? true;
        }),
      archive: notNeeded,
      dir: notNeeded,
    };
  }

  readUrl = notNeeded;
  search = notNeeded;
}

async function notNeeded(): Promise<never> {
  throw new Error('Only trees are read.');
}
