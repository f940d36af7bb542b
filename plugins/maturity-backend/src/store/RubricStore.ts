import { isDatabaseConflictError } from '@backstage/backend-plugin-api';
import { Rubric, RubricFault } from '@cairn/backstage-plugin-maturity-common';
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
}

interface Row {
  version: number;
  digest: string;
  content: string;
  published_at: string;
  faults: string;
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

  /** False when another replica published this version number before. */
  async publish(rubric: StoredRubric): Promise<boolean> {
    try {
      await this.#knex('rubric_versions').insert({
        version: rubric.version,
        rubric_id: rubric.rubric.id,
        digest: rubric.digest,
        content: JSON.stringify(rubric.rubric),
        published_at: rubric.publishedAt,
        faults: JSON.stringify(rubric.faults),
      });
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

function fromRow(row: Row): StoredRubric {
  return {
    version: row.version,
    digest: row.digest,
    rubric: JSON.parse(row.content),
    publishedAt: row.published_at,
    faults: JSON.parse(row.faults),
  };
}
