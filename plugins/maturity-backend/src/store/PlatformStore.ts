import { Entity } from '@backstage/catalog-model';
import { JsonValue } from '@backstage/types';
import { Method } from '@cairn/backstage-plugin-maturity-common';
import { whereRefIn } from '@cairn/catalog-mirror';
import { Knex } from 'knex';

const TEMPLATE_ANNOTATION = 'metadata.annotations.backstage.io/source-template';

/** Services whose evidence is read at once; between two slices other work gets its turn. */
const SLICE = 250;

/**
 * One piece of evidence of a production service.
 *
 * @internal
 */
export interface ServiceEvidence {
  key: string;
  value: JsonValue;
  method: Method;
  scaffolded: boolean;
}

/**
 * A service that is in production, with what is stored of it.
 *
 * @internal
 */
export interface ProductionService {
  entityRef: string;
  kind: string;
  type?: string;
  evidence: ServiceEvidence[];
}

/**
 * What is stored that tells of the platform: its pages in the catalog, what was made from its templates, and the
 * evidence of the services that run on it.
 *
 * @internal
 */
export class PlatformStore {
  readonly #knex: Knex;

  private constructor(knex: Knex) {
    this.#knex = knex;
  }

  static create(options: { knex: Knex }): PlatformStore {
    return new PlatformStore(options.knex);
  }

  /** Entities that carry the annotation. Templates are not among them, because the mirror leaves them out. */
  async annotated(annotation: string): Promise<Entity[]> {
    const rows: { entity: string }[] = await this.#knex('mirror_entities as m')
      .whereIn(
        'm.entity_ref',
        this.#knex('mirror_search')
          .select('entity_ref')
          .where('key', `metadata.annotations.${annotation}`),
      )
      .orderBy('m.entity_ref')
      .select('m.entity');
    return rows.map(({ entity }) => JSON.parse(entity));
  }

  /** How many assessed services say that they were made from each template, by its ref. */
  async madeFrom(): Promise<Map<string, number>> {
    const rows: { template: string; made: number | string }[] =
      await this.#knex('mirror_search as s')
        .join('assessed as a', 'a.entity_ref', 's.entity_ref')
        .where({ 's.key': TEMPLATE_ANNOTATION, 'a.is_service': true })
        .whereNotNull('s.value')
        .groupBy('s.value')
        .select('s.value as template')
        .count({ made: '*' });
    return new Map(rows.map(({ template, made }) => [template, Number(made)]));
  }

  async countServices(): Promise<number> {
    const row = await this.#knex('assessed')
      .where({ is_service: true })
      .count({ services: '*' })
      .first();
    return Number(row?.services ?? 0);
  }

  /** When the source last began to run, if ever. */
  async lastRun(source: string): Promise<string | undefined> {
    const row = await this.#knex('source_runs')
      .where({ source })
      .max({ at: 'started_at' })
      .first();
    return row?.at ?? undefined;
  }

  /** When a service was last assessed, if ever. */
  async lastAssessed(): Promise<string | undefined> {
    const row = await this.#knex('assessed')
      .where({ is_service: true })
      .max({ at: 'assessed_at' })
      .first();
    return row?.at ?? undefined;
  }

  /** Every service in production with its evidence of these keys, in slices. */
  async *productionServices(
    keys: readonly string[],
  ): AsyncGenerator<ProductionService[]> {
    for (let after = ''; ; ) {
      const services: {
        entity_ref: string;
        kind: string;
        type: string | null;
      }[] = await this.#knex('assessed')
        .where({ is_service: true, lifecycle: 'production' })
        .andWhere('entity_ref', '>', after)
        .orderBy('entity_ref')
        .limit(SLICE)
        .select('entity_ref', 'kind', 'type');
      if (!services.length) {
        return;
      }
      const evidence = await this.#evidenceOf(
        services.map(({ entity_ref: ref }) => ref),
        keys,
      );
      yield services.map(({ entity_ref: entityRef, kind, type }) => ({
        entityRef,
        kind,
        ...(type !== null && { type }),
        evidence: evidence.get(entityRef) ?? [],
      }));
      after = services[services.length - 1].entity_ref;
    }
  }

  async #evidenceOf(
    entityRefs: string[],
    keys: readonly string[],
  ): Promise<Map<string, ServiceEvidence[]>> {
    const rows: {
      entity_ref: string;
      key: string;
      value: string;
      method: Method;
      scaffolded: boolean | number;
    }[] = await whereRefIn(
      whereRefIn(
        this.#knex('evidence')
          .whereNotNull('value')
          .select('entity_ref', 'key', 'value', 'method', 'scaffolded'),
        'entity_ref',
        entityRefs,
      ),
      'key',
      keys,
    );
    const byEntity = new Map<string, ServiceEvidence[]>();
    for (const row of rows) {
      const own = byEntity.get(row.entity_ref) ?? [];
      own.push({
        key: row.key,
        value: JSON.parse(row.value),
        method: row.method,
        scaffolded: Boolean(row.scaffolded),
      });
      byEntity.set(row.entity_ref, own);
    }
    return byEntity;
  }
}
