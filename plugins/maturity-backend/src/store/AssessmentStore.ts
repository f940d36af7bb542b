import { Assessment } from '@cairn/backstage-plugin-maturity-common';
import { inChunks, whereRefIn } from '@cairn/catalog-mirror';
import { Knex } from 'knex';
import { AssessmentWrite, writeAssessments } from './writeAssessments';

/**
 * What is stored of an entity's assessment before the next one is made.
 *
 * @internal
 */
export interface StoredAssessment {
  assessment: Assessment;
  rubricVersion: number;
  revision: number;
  collectedDigest?: string;
  /** Of the entity that was assessed; another may have its name by now. */
  uid?: string;
}

// Whatever hangs on an entity and goes with it. Transitions stay: they are history, with a retention of their own.
const TABLES_BY_ENTITY = [
  'evidence',
  'results',
  'levels',
  'assessments',
  'assessed',
];

/**
 * The current assessments: documents, results, levels, and the transitions between them.
 *
 * @internal
 */
export class AssessmentStore {
  readonly #knex: Knex;

  private constructor(knex: Knex) {
    this.#knex = knex;
  }

  static create(options: { knex: Knex }): AssessmentStore {
    return new AssessmentStore(options.knex);
  }

  async ofEntities(
    entityRefs: readonly string[],
  ): Promise<Map<string, StoredAssessment>> {
    const rows = await whereRefIn(
      this.#knex('assessed as a')
        .join('assessments as d', 'd.entity_ref', 'a.entity_ref')
        .select(
          'a.entity_ref',
          'a.rubric_version',
          'a.revision',
          'a.collected_digest',
          'a.uid',
          'd.document',
        ),
      'a.entity_ref',
      entityRefs,
    );
    const byEntity = new Map<string, StoredAssessment>();
    for (const row of rows) {
      byEntity.set(row.entity_ref, {
        assessment: JSON.parse(row.document),
        rubricVersion: row.rubric_version,
        revision: row.revision,
        collectedDigest: row.collected_digest ?? undefined,
        uid: row.uid ?? undefined,
      });
    }
    return byEntity;
  }

  /**
   * Writes assessments with everything that belongs to them, all or nothing.
   *
   * An assessment is written only if the entity is still in the mirror and nobody wrote another one since it was read:
   * the statement that raises `revision` decides, and only its winners get results, levels and transitions. So two
   * replicas that saw the same change leave one transition.
   *
   * @returns the refs that were written; whoever lost reads again
   */
  async write(writes: readonly AssessmentWrite[]): Promise<Set<string>> {
    if (!writes.length) {
      return new Set();
    }
    return this.#knex.transaction(knex => writeAssessments(knex, writes));
  }

  /** Removes everything that is known of entities, except their transitions. */
  async forget(entityRefs: readonly string[]): Promise<void> {
    for await (const chunk of inChunks(entityRefs, 500)) {
      await this.#knex.transaction(async knex => {
        for (const table of TABLES_BY_ENTITY) {
          await whereRefIn(knex(table), 'entity_ref', chunk).delete();
        }
      });
    }
  }

  /** Refs of which something is known although they are not among the subjects any more. */
  async strayRefs(subjectRefs: ReadonlySet<string>): Promise<string[]> {
    const rows = await this.#knex
      .union([
        this.#knex('assessed').select('entity_ref'),
        this.#knex('evidence').distinct('entity_ref'),
      ])
      .select();
    return rows
      .map((row: { entity_ref: string }) => row.entity_ref)
      .filter(ref => !subjectRefs.has(ref));
  }
}
