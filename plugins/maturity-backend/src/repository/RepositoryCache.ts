import { RepositoryFact } from './analyseFolder';

/**
 * What is known of one repository: the facts of some of its folders, all found in the tree with this etag.
 *
 * @internal
 */
export interface CachedRepository {
  etag: string;
  folders: Map<string, RepositoryFact[]>;
}

/**
 * Keeps facts between runs, so that a repository that has not changed is not read again.
 *
 * @internal
 */
export interface RepositoryCache {
  /** The facts of these folders; `undefined` unless all of them were found in one and the same tree. */
  get(
    root: string,
    folders: readonly string[],
  ): Promise<CachedRepository | undefined>;
  set(root: string, repository: CachedRepository): Promise<void>;
  /** Says that the facts of these folders were used, so that they are not pruned. */
  touch(root: string, folders: readonly string[]): Promise<void>;
  /** Forgets what no run has used for a long time. */
  prune(): Promise<void>;
}
