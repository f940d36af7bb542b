import { Entity } from '@backstage/catalog-model';
import { whereRefIn } from '@cairn/catalog-mirror';
import { Knex } from 'knex';

/**
 * An entity that is assessed, as the mirror holds it.
 *
 * @internal
 */
export interface Subject {
  entityRef: string;
  entity: Entity;
  /** Changes with any change of the entity or its relations. */
  digest: string;
}

interface Row {
  entity_ref: string;
  entity: string;
  digest: string;
}

/**
 * Which entities are subjects of assessment, and which of them want something done. Subjects are components, APIs and
 * resources; an environment is a resource to the catalog, yet it is where software runs and not software.
 *
 * @internal
 */
export class SubjectStore {
  readonly #knex: Knex;

  private constructor(knex: Knex) {
    this.#knex = knex;
  }

  static create(options: { knex: Knex }): SubjectStore {
    return new SubjectStore(options.knex);
  }

  async allRefs(): Promise<string[]> {
    const rows = await this.#subjects()
      .select('m.entity_ref')
      .orderBy('m.entity_ref');
    return rows.map(row => row.entity_ref);
  }

  async isSubject(entityRef: string): Promise<boolean> {
    const row = await this.#subjects()
      .where('m.entity_ref', entityRef)
      .first('m.entity_ref');
    return row !== undefined;
  }

  /** In the order of their refs, so that replicas lock rows in the same order. */
  async get(entityRefs: readonly string[]): Promise<Subject[]> {
    const rows: Row[] = await whereRefIn(
      this.#subjects()
        .select('m.entity_ref', 'm.entity', 'm.digest')
        .orderBy('m.entity_ref'),
      'm.entity_ref',
      entityRefs,
    );
    return rows.map(row => ({
      entityRef: row.entity_ref,
      entity: JSON.parse(row.entity),
      digest: row.digest,
    }));
  }

  /**
   * Those that are new, or that the catalog has changed, since their evidence was collected. It is asked of the
   * database and not remembered from a sync, so that nothing is forgotten when a process ends between the two.
   */
  async uncollectedRefs(): Promise<string[]> {
    const rows = await this.#subjects()
      .leftJoin('assessed as a', 'a.entity_ref', 'm.entity_ref')
      .whereRaw(
        '(a.entity_ref is null or a.collected_digest is distinct from m.digest)',
      )
      .select('m.entity_ref')
      .orderBy('m.entity_ref');
    return rows.map(row => row.entity_ref);
  }

  /** Those that have a relation to one of the entities given: what is said of a team is said of what it owns. */
  async relatedRefs(entityRefs: readonly string[]): Promise<string[]> {
    if (!entityRefs.length) {
      return [];
    }
    const rows = await this.#subjects()
      .whereIn(
        'm.entity_ref',
        whereRefIn(
          this.#knex('mirror_relations').select('entity_ref'),
          'target_ref',
          entityRefs,
        ),
      )
      .select('m.entity_ref')
      .orderBy('m.entity_ref');
    return rows.map(row => row.entity_ref);
  }

  /** Those assessed by an earlier rubric, or whose moment to be looked at again has come. */
  async dueRefs(options: {
    rubricVersion: number;
    now: string;
  }): Promise<string[]> {
    const rows = await this.#subjects()
      .join('assessed as a', 'a.entity_ref', 'm.entity_ref')
      .where(due =>
        due
          .where('a.rubric_version', '<', options.rubricVersion)
          .orWhere('a.revisit_at', '<=', options.now),
      )
      .select('m.entity_ref')
      .orderBy('m.entity_ref');
    return rows.map(row => row.entity_ref);
  }

  #subjects() {
    return this.#knex('mirror_entities as m')
      .whereIn('m.kind', ['Component', 'API', 'Resource'])
      .whereRaw(
        `not (m.kind = 'Resource' and coalesce(m.type, '') = 'environment')`,
      );
  }
}
