import { isDatabaseConflictError } from '@backstage/backend-plugin-api';
import {
  Rubric,
  RubricFault,
  RubricOrigin,
} from '@cairn/backstage-plugin-maturity-common';
import { Knex } from 'knex';

/**
 * One version of the rubric as stored.
 *
 * @internal
 */
export interface StoredRubric {
  version: number;
  digest: string;
  rubric: Rubric;
  publishedAt: string;
  faults: RubricFault[];
  /** From files unless given. */
  origin?: RubricOrigin;
  authors?: string[];
  reviewedBy?: string;
  note?: string;
  draftId?: string;
}

interface Row {
  version: number;
  digest: string;
  content: string;
  published_at: string;
  faults: string;
  origin: RubricOrigin;
  authors: string;
  reviewed_by: string | null;
  note: string | null;
  draft_id: string | null;
}

/**
 * The versions of the rubric. The greatest one is in force.
 *
 * @internal
 */
export class RubricStore {
  readonly #knex: Knex;

  private constructor(knex: Knex) {
    this.#knex = knex;
  }

  static create(options: { knex: Knex }): RubricStore {
    return new RubricStore(options.knex);
  }

  async latest(): Promise<StoredRubric | undefined> {
    const row = await this.#knex<Row>('rubric_versions')
      .orderBy('version', 'desc')
      .first();
    return row && fromRow(row);
  }

  async get(version: number): Promise<StoredRubric | undefined> {
    const row = await this.#knex<Row>('rubric_versions')
      .where({ version })
      .first();
    return row && fromRow(row);
  }

  async latestVersion(): Promise<number | undefined> {
    const row = await this.#knex<Row>('rubric_versions')
      .max({ version: 'version' })
      .first();
    return row?.version ?? undefined;
  }

  /** Versions from 1 on, newest first. */
  async list(options: {
    /** Only older ones than this. */
    before?: number;
    limit: number;
  }): Promise<StoredRubric[]> {
    const query = this.#knex<Row>('rubric_versions')
      .where('version', '>', 0)
      .orderBy('version', 'desc')
      .limit(options.limit);
    if (options.before !== undefined) {
      query.where('version', '<', options.before);
    }
    return (await query).map(fromRow);
  }

  async count(): Promise<number> {
    const [{ total }] = await this.#knex('rubric_versions')
      .where('version', '>', 0)
      .count({ total: '*' });
    return Number(total);
  }

  /** False when another replica published this version number before. */
  async publish(rubric: StoredRubric): Promise<boolean> {
    try {
      await insertVersion(this.#knex, rubric);
      return true;
    } catch (error) {
      if (isDatabaseConflictError(error)) {
        return false;
      }
      throw error;
    }
  }

  async setFaults(version: number, faults: RubricFault[]): Promise<void> {
    await this.#knex('rubric_versions')
      .where({ version })
      .update({ faults: JSON.stringify(faults) });
  }
}

/**
 * Adds a version, in the caller's transaction if there is one.
 *
 * @throws a conflict of the database if there is such a version
 * @internal
 */
export async function insertVersion(
  knex: Knex,
  rubric: StoredRubric,
): Promise<void> {
  await knex('rubric_versions').insert({
    version: rubric.version,
    rubric_id: rubric.rubric.id,
    digest: rubric.digest,
    content: JSON.stringify(rubric.rubric),
    published_at: rubric.publishedAt,
    faults: JSON.stringify(rubric.faults),
    origin: rubric.origin ?? 'files',
    authors: JSON.stringify(rubric.authors ?? []),
    reviewed_by: rubric.reviewedBy ?? null,
    note: rubric.note ?? null,
    draft_id: rubric.draftId ?? null,
  });
}

function fromRow(row: Row): StoredRubric {
  return {
    version: row.version,
    digest: row.digest,
    rubric: JSON.parse(row.content),
    publishedAt: row.published_at,
    faults: JSON.parse(row.faults),
    origin: row.origin,
    authors: JSON.parse(row.authors),
    ...(row.reviewed_by !== null && { reviewedBy: row.reviewed_by }),
    ...(row.note !== null && { note: row.note }),
    ...(row.draft_id !== null && { draftId: row.draft_id }),
  };
}
