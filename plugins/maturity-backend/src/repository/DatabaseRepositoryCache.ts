import { createHash } from 'node:crypto';
import { Knex } from 'knex';
import { DateTime, Duration } from 'luxon';
import { ANALYSERS } from './analysers';
import { RepositoryFact } from './analyseFolder';
import { CachedRepository, RepositoryCache } from './RepositoryCache';

/** Counts up whenever an analyser sees something else in the same files. */
const ANALYSIS_VERSION = 3;

const KEEP_UNUSED = Duration.fromObject({ days: 30 });

/** SQLite takes about 32,000 parameters a statement. */
const CHUNK = 500;

/**
 * Keeps facts in the plugin's own database, so that every replica finds them.
 *
 * @internal
 */
export class DatabaseRepositoryCache implements RepositoryCache {
  readonly #knex: Knex;
  readonly #clock: () => Date;
  readonly #format: string;

  private constructor(options: { knex: Knex; clock?: () => Date }) {
    this.#knex = options.knex;
    this.#clock = options.clock ?? (() => new Date());
    this.#format = formatOf();
  }

  static create(options: { knex: Knex; clock?: () => Date }) {
    return new DatabaseRepositoryCache(options);
  }

  async get(root: string, folders: readonly string[]) {
    const known = new Map<string, RepositoryFact[]>();
    const etags = new Set<string>();
    for (const chunk of chunksOf(folders)) {
      const rows = await this.#knex('repository_facts')
        .where({ root, format: this.#format })
        .whereIn('folder', chunk)
        .select('folder', 'etag', 'facts');
      for (const row of rows) {
        known.set(row.folder, JSON.parse(row.facts));
        etags.add(row.etag);
      }
    }
    const [etag] = etags;
    const complete = folders.every(folder => known.has(folder));
    return complete && etag && etags.size === 1
      ? { etag, folders: known }
      : undefined;
  }

  async set(root: string, repository: CachedRepository) {
    const used_at = this.#now();
    const rows = [...repository.folders].map(([folder, facts]) => ({
      root,
      folder,
      etag: repository.etag,
      format: this.#format,
      facts: JSON.stringify(facts),
      used_at,
    }));
    for (const chunk of chunksOf(rows)) {
      await this.#knex('repository_facts')
        .insert(chunk)
        .onConflict(['root', 'folder'])
        .merge();
    }
  }

  async touch(root: string, folders: readonly string[]) {
    for (const chunk of chunksOf(folders)) {
      await this.#knex('repository_facts')
        .where({ root })
        .whereIn('folder', chunk)
        .update({ used_at: this.#now() });
    }
  }

  async prune() {
    const limit = DateTime.fromJSDate(this.#clock(), { zone: 'utc' }).minus(
      KEEP_UNUSED,
    );
    await this.#knex('repository_facts')
      .where('used_at', '<', limit.toISO())
      .delete();
  }

  #now(): string {
    return this.#clock().toISOString();
  }
}

/** Facts of an older analysis would be taken for those of this one, so a new analyser makes them unusable. */
function formatOf(): string {
  const keys = ANALYSERS.map(({ key }) => key).join(' ');
  const digest = createHash('sha256').update(keys).digest('hex').slice(0, 12);
  return `${ANALYSIS_VERSION}-${digest}`;
}

function chunksOf<T>(items: readonly T[]): T[][] {
  const chunks: T[][] = [];
  for (let start = 0; start < items.length; start += CHUNK) {
    chunks.push(items.slice(start, start + CHUNK));
  }
  return chunks;
}
