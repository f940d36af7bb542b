import {
  EntitySummary,
  PLATFORM_REF,
  UnpackOptions,
} from '@cairn/backstage-plugin-maturity-common';
import { Visibility, whereRefIn } from '@cairn/catalog-mirror';
import { Knex } from 'knex';
import { evidenceFromRow, selectEvidence } from './evidenceTuples';
import { platformEntity } from './platformEntity';
import {
  WorkframeColumns,
  workframeColumns,
  workframesFromRow,
} from './standing';
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
    /** What `unpackAssessment` makes the assessment of, with the rubric version. */
    parts: Omit<UnpackOptions, 'rubric'>;
    assessedAt: string;
    rubricVersion: number;
  };
}

type Row = EntitySummaryRow &
  WorkframeColumns & {
    assessed_at: string;
    rubric_version: number;
    states: string;
    document: string | null;
    evidence: string | null;
  };

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
    const knex = this.#knex;
    if (entityRef === PLATFORM_REF) {
      return this.#platform();
    }
    const query = this.#withAssessment(
      knex('mirror_entities as m').where('m.entity_ref', entityRef),
    );
    visibility.restrict(query, 'm.entity_ref');
    selectEntitySummary({ knex, visibility, query });
    const row: Row | undefined = await query.first();
    return row && detailOf(entitySummaryFromRow(row), row);
  }

  /** The catalog does not have it, and says nothing of who may see it. */
  async #platform(): Promise<StoredDetail> {
    const row: Row = await this.#withAssessment(
      this.#knex.from(
        this.#knex.raw(`(select '${PLATFORM_REF}' as entity_ref) as m`),
      ),
    ).first();
    const { kind } = platformEntity();
    return detailOf({ entityRef: PLATFORM_REF, kind, title: kind }, row);
  }

  #withAssessment(query: Knex.QueryBuilder): Knex.QueryBuilder {
    return query
      .leftJoin('assessed as a', 'a.entity_ref', 'm.entity_ref')
      .leftJoin('assessments as d', 'd.entity_ref', 'a.entity_ref')
      .select(
        'a.assessed_at',
        'a.rubric_version',
        'a.states',
        'd.document',
        ...workframeColumns.map(column => `a.${column}`),
        this.#knex.raw(
          `(${selectEvidence(this.#knex, 'a.entity_ref')}) as evidence`,
        ),
      );
  }
}

function detailOf(entity: EntitySummary, row: Row): StoredDetail {
  if (row.document === null) {
    return { entity };
  }
  const targets: Partial<UnpackOptions['targets']> = {};
  for (const { workframe, target } of workframesFromRow(row)) {
    if (target !== undefined) {
      targets[workframe] = target;
    }
  }
  return {
    entity,
    assessed: {
      assessedAt: row.assessed_at,
      rubricVersion: row.rubric_version,
      parts: {
        entity,
        states: row.states,
        targets,
        packed: JSON.parse(row.document),
        evidence: evidenceFromRow(entity.entityRef, row.evidence),
      },
    },
  };
}
