import { PackedAssessment } from '@cairn/backstage-plugin-maturity-common';
import { inChunks, whereRefIn } from '@cairn/catalog-mirror';
import { Knex } from 'knex';
import { lockAssessed } from './lockAssessed';
import { moveTallies } from './ownerTallies';
import { standingColumns, standingFromRow, StandingRow } from './standing';
import { AssessmentWrite, writeAssessments } from './writeAssessments';
import { insertLeaving } from './writeHistory';
import { closeSpans } from './writeSpans';

// Whatever hangs on an entity and goes with it. History stays, and has a retention of its own.
const TABLES_BY_ENTITY = ['evidence', 'assessments', 'assessed'];

/**
 * The current assessments, and the history that they leave.
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

  /** What the pages of these entities say, by entity ref. No refs cost no statement. */
  async documents(
    entityRefs: readonly string[],
  ): Promise<Map<string, PackedAssessment>> {
    if (!entityRefs.length) {
      return new Map();
    }
    const rows = await whereRefIn(
      this.#knex('assessments').select('entity_ref', 'document'),
      'entity_ref',
      entityRefs,
    );
    return new Map(
      rows.map((row: { entity_ref: string; document: string }) => [
        row.entity_ref,
        JSON.parse(row.document),
      ]),
    );
  }

  /**
   * Writes assessments with everything that belongs to them, all or nothing.
   *
   * An assessment is written only if the entity is still in the mirror and nobody wrote another one since it was read:
   * its revision decides, and only winners get a span and transitions. So two replicas that saw the same change leave
   * one of each.
   *
   * @returns the refs that were written; whoever lost reads again
   */
  async write(writes: readonly AssessmentWrite[]): Promise<Set<string>> {
    if (!writes.length) {
      return new Set();
    }
    return this.#knex.transaction(knex => writeAssessments(knex, writes));
  }

  /** Removes everything that is known of entities, except their history, which ends at the moment given. */
  async forget(
    entityRefs: readonly string[],
    at: string = new Date().toISOString(),
  ): Promise<void> {
    for await (const chunk of inChunks(entityRefs, 500)) {
      await this.#knex.transaction(async knex => {
        const rows = await lockAssessed<StandingRow>({
          knex,
          entityRefs: chunk,
          columns: Object.keys(standingColumns),
        });
        await insertLeaving(knex, chunk, at);
        await closeSpans(knex, chunk, at);
        for (const table of TABLES_BY_ENTITY) {
          await whereRefIn(knex(table), 'entity_ref', chunk).delete();
        }
        await moveTallies(knex, { before: rows.map(standingFromRow), now: [] });
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
