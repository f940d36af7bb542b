import { Rubric } from '@cairn/backstage-plugin-maturity-common';
import { Knex } from 'knex';

/**
 * Content that the rubric files were seen to hold.
 *
 * @internal
 */
export interface FilesContent {
  digest: string;
  rubric: Rubric;
  readAt: string;
  /** The version that had that content when the files last were what was in force. */
  version?: number;
}

interface Row {
  digest: string;
  content: string;
  read_at: string;
  applied_at: string | null;
  version: number | null;
}

/**
 * What the rubric files hold, as far as it was seen: by it a process that starts knows what was taken from the files
 * before.
 *
 * @internal
 */
export class RubricFilesStore {
  readonly #knex: Knex;

  private constructor(knex: Knex) {
    this.#knex = knex;
  }

  static create(options: { knex: Knex }): RubricFilesStore {
    return new RubricFilesStore(options.knex);
  }

  /** Notes what the files hold now. With a version, that it is what is in force. */
  async note(content: FilesContent): Promise<void> {
    const { digest, rubric, readAt, version } = content;
    const applied = version !== undefined && { applied_at: readAt, version };
    await this.#knex('rubric_files')
      .insert({
        digest,
        content: JSON.stringify(rubric),
        read_at: readAt,
        ...applied,
      })
      .onConflict('digest')
      .merge({ read_at: readAt, ...applied });
  }

  /** What the files held when they were last read, by whatever replica. */
  async lastRead(): Promise<FilesContent | undefined> {
    return this.#last('read_at');
  }

  /** What the files held when they last were what was in force. */
  async lastApplied(): Promise<FilesContent | undefined> {
    const applied = await this.#last('applied_at');
    if (applied) {
      return applied;
    }
    // Versions from before anything was noted were all from files.
    const row = await this.#knex('rubric_versions')
      .where('origin', 'files')
      .where('version', '>', 0)
      .orderBy('version', 'desc')
      .first('version', 'digest', 'content', 'published_at');
    return (
      row && {
        digest: row.digest,
        rubric: JSON.parse(row.content),
        readAt: row.published_at,
        version: row.version,
      }
    );
  }

  /** Whether the files held it at some time while it was in force. */
  async wasApplied(digest: string): Promise<boolean> {
    const row = await this.#knex('rubric_versions')
      .where({ digest, origin: 'files' })
      .first('version');
    return row !== undefined;
  }

  async #last(
    column: 'read_at' | 'applied_at',
  ): Promise<FilesContent | undefined> {
    const row = await this.#knex<Row>('rubric_files')
      .whereNotNull(column)
      .orderBy(column, 'desc')
      .first();
    return (
      row && {
        digest: row.digest,
        rubric: JSON.parse(row.content),
        readAt: row.read_at,
        ...(row.version !== null && { version: row.version }),
      }
    );
  }
}
