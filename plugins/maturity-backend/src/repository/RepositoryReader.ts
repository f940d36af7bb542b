import { UrlReaderService } from '@backstage/backend-plugin-api';
import { RepositoryTree } from './RepositoryTree';
import { RepositorySettings } from './settings';
import { TreeGate } from './TreeGate';

/**
 * Reads whole repositories into memory, as far as anything asks for their content.
 *
 * @internal
 */
export class RepositoryReader {
  readonly #urlReader: UrlReaderService;
  readonly #settings: RepositorySettings;

  private constructor(options: {
    urlReader: UrlReaderService;
    settings: RepositorySettings;
  }) {
    this.#urlReader = options.urlReader;
    this.#settings = options.settings;
  }

  static create(options: {
    urlReader: UrlReaderService;
    settings: RepositorySettings;
  }) {
    return new RepositoryReader(options);
  }

  /**
   * Reads the tree of a root by one call.
   *
   * @throws NotModifiedError if the tree still has this etag
   * @throws RepositoryTooLargeError if the tree is over the limits
   */
  async read(
    root: string,
    options: { etag?: string; signal: AbortSignal },
  ): Promise<{ tree: RepositoryTree; etag: string }> {
    const gate = new TreeGate(this.#settings);
    const response = await this.#urlReader.readTree(root, {
      etag: options.etag,
      signal: AbortSignal.any([options.signal, gate.signal]),
      filter: (path, info) => gate.admit(path, info?.size),
    });
    try {
      for (const file of await response.files()) {
        options.signal.throwIfAborted();
        // Some readers hand out files without asking the filter, or without knowing the size.
        if (gate.admit(file.path, undefined)) {
          gate.keep(file.path, await file.content());
        }
      }
    } catch (error) {
      // Once the gate has shut, whatever the download died of is a consequence.
      throw gate.error ?? error;
    }
    if (gate.error) {
      throw gate.error;
    }
    return {
      tree: RepositoryTree.create({ files: gate.files, root }),
      etag: response.etag,
    };
  }
}
