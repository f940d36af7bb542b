import {
  Assessment,
  EntitySummary,
} from '@cairn/backstage-plugin-maturity-common';
import { Visibility, whereRefIn } from '@cairn/catalog-mirror';
import { Knex } from 'knex';
import {
  entitySummaryFromRow,
  EntitySummaryRow,
  selectEntitySummary,
} from './titles';

/**
 * What is stored of one entity.
 *
 * @internal
 */
export interface StoredDetail {
  entity: EntitySummary;
  /** Absent as long as the entity was not assessed, or if it never is. */
  assessed?: {
    assessment: Assessment;
    assessedAt: string;
    rubricVersion: number;
  };
}

/**
 * Whole assessments.
 *
 * @internal
 */
export class EntityDetailStore {
  readonly #knex: Knex;

  private constructor(knex: Knex) {
    this.#knex = knex;
  }

  static create(options: { knex: Knex }): EntityDetailStore {
    return new EntityDetailStore(options.knex);
  }

  /** Those of the refs that are there and may be seen. One statement. */
  async visibleRefs(options: {
    entityRefs: string[];
    visibility: Visibility;
  }): Promise<Set<string>> {
    const query = whereRefIn(
      this.#knex('mirror_entities as m').select('m.entity_ref'),
      'm.entity_ref',
      options.entityRefs,
    );
    const rows = await options.visibility.restrict(query, 'm.entity_ref');
    return new Set(rows.map((row: { entity_ref: string }) => row.entity_ref));
  }

  /** One statement. Undefined for what is not there and for what may not be seen, alike. */
  async get(options: {
    entityRef: string;
    visibility: Visibility;
  }): Promise<StoredDetail | undefined> {
    const { entityRef, visibility } = options;
    const query = this.#knex('mirror_entities as m')
      .leftJoin('assessed as a', 'a.entity_ref', 'm.entity_ref')
      .leftJoin('assessments as d', 'd.entity_ref', 'a.entity_ref')
      .where('m.entity_ref', entityRef)
      .select('a.assessed_at', 'a.rubric_version', 'd.document');
    visibility.restrict(query, 'm.entity_ref');
    selectEntitySummary({ knex: this.#knex, visibility, query });

    const row:
      | (EntitySummaryRow & {
          assessed_at: string;
          rubric_version: number;
          document: string | null;
        })
      | undefined = await query.first();
    return (
      row && {
        entity: entitySummaryFromRow(row),
        ...(row.document !== null && {
          assessed: {
            assessment: JSON.parse(row.document),
            assessedAt: row.assessed_at,
            rubricVersion: row.rubric_version,
          },
        }),
      }
    );
  }
}
