import { Entity } from '@backstage/catalog-model';
import {
  LARGER_KINDS,
  PLATFORM_REF,
  SERVICE_KINDS,
  subjectKinds,
} from '@cairn/backstage-plugin-maturity-common';
import { whereRefIn } from '@cairn/catalog-mirror';
import { Knex } from 'knex';
import { PLATFORM_DIGEST, platformEntity } from './platformEntity';

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
 * resources; an environment is a resource to the catalog, yet it is where software runs and not software. Systems,
 * domains, groups and the platform, which the catalog does not have, are subjects where the rubric in force asks
 * something of their kind.
 *
 * @internal
 */
export class SubjectStore {
  readonly #knex: Knex;
  // What a version asks never changes, so every replica may keep it.
  readonly #kinds = new Map<number, string[]>();

  private constructor(knex: Knex) {
    this.#knex = knex;
  }

  static create(options: { knex: Knex }): SubjectStore {
    return new SubjectStore(options.knex);
  }

  async allRefs(): Promise<string[]> {
    return this.#refs(query => query);
  }

  /** Systems, domains, groups and the platform, as far as the rubric in force asks anything of them. */
  async largerRefs(): Promise<string[]> {
    return this.#refs(query => query, LARGER_KINDS);
  }

  async isSubject(entityRef: string): Promise<boolean> {
    return (await this.get([entityRef])).length > 0;
  }

  /** In the order of their refs, so that replicas lock rows in the same order. */
  async get(entityRefs: readonly string[]): Promise<Subject[]> {
    if (!entityRefs.length) {
      return [];
    }
    const kinds = await this.#subjectKinds();
    const rows: Row[] = await whereRefIn(
      this.#subjects(kinds)
        .select('m.entity_ref', 'm.entity', 'm.digest')
        .orderBy('m.entity_ref'),
      'm.entity_ref',
      entityRefs,
    );
    const subjects = rows.map(row => ({
      entityRef: row.entity_ref,
      entity: JSON.parse(row.entity),
      digest: row.digest,
    }));
    if (kinds.includes('Platform') && entityRefs.includes(PLATFORM_REF)) {
      subjects.push({
        entityRef: PLATFORM_REF,
        entity: platformEntity(),
        digest: PLATFORM_DIGEST,
      });
    }
    return subjects;
  }

  /**
   * Those that are new, or that the catalog has changed, since their evidence was collected. It is asked of the
   * database and not remembered from a sync, so that nothing is forgotten when a process ends between the two.
   */
  async uncollectedRefs(): Promise<string[]> {
    return this.#refs(query =>
      query
        .leftJoin('assessed as a', 'a.entity_ref', 'm.entity_ref')
        .whereRaw(
          '(a.entity_ref is null or a.collected_digest is distinct from m.digest)',
        ),
    );
  }

  /** Those that have a relation to one of the entities given: what is said of a team is said of what it owns. */
  async relatedRefs(entityRefs: readonly string[]): Promise<string[]> {
    if (!entityRefs.length) {
      return [];
    }
    const kinds = await this.#subjectKinds();
    const rows = await this.#subjects(kinds)
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
    return this.#refs(query =>
      query
        .join('assessed as a', 'a.entity_ref', 'm.entity_ref')
        .where(due =>
          due
            .where('a.rubric_version', '<', options.rubricVersion)
            .orWhere('a.revisit_at', '<=', options.now),
        ),
    );
  }

  /** Subjects, the platform among them, that a condition on `m` lets through. */
  async #refs(
    narrow: (query: Knex.QueryBuilder) => Knex.QueryBuilder,
    among?: readonly string[],
  ): Promise<string[]> {
    const kinds = (await this.#subjectKinds()).filter(
      kind => among?.includes(kind) ?? true,
    );
    const rows: { entity_ref: string }[] = await narrow(this.#subjects(kinds))
      .select('m.entity_ref')
      .orderBy('m.entity_ref');
    const refs = rows.map(row => row.entity_ref);
    if (kinds.includes('Platform')) {
      const platform = this.#knex.raw(
        `(select '${PLATFORM_REF}' as entity_ref, '${PLATFORM_DIGEST}' as digest) as m`,
      );
      const rest: { entity_ref: string }[] = await narrow(
        this.#knex.from(platform),
      ).select('m.entity_ref');
      refs.push(...rest.map(row => row.entity_ref));
    }
    return refs;
  }

  #subjects(kinds: readonly string[]) {
    return this.#knex('mirror_entities as m')
      .whereIn('m.kind', kinds)
      .whereRaw(
        `not (m.kind = 'Resource' and coalesce(m.type, '') = 'environment')`,
      );
  }

  /** The kinds that the rubric in force asks. */
  async #subjectKinds(): Promise<readonly string[]> {
    const latest = await this.#knex('rubric_versions')
      .max({ version: 'version' })
      .first();
    const version: number | undefined = latest?.version ?? undefined;
    if (version === undefined) {
      return SERVICE_KINDS;
    }
    let kinds = this.#kinds.get(version);
    if (!kinds) {
      const row = await this.#knex('rubric_versions')
        .where({ version })
        .first('content');
      kinds = subjectKinds(JSON.parse(row.content));
      this.#kinds.set(version, kinds);
    }
    return kinds;
  }
}
