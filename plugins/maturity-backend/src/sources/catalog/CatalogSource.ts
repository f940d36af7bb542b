import { AuthService } from '@backstage/backend-plugin-api';
import { Entity, stringifyEntityRef } from '@backstage/catalog-model';
import { CatalogService } from '@backstage/plugin-catalog-node';
import { JsonValue } from '@backstage/types';
import {
  CollectOptions,
  EvidenceKey,
  EvidenceSource,
  Observation,
} from '@cairn/backstage-plugin-maturity-node';
import { setImmediate } from 'node:timers/promises';
import { EntityLookup } from './EntityLookup';
import { loadRelated } from './loadRelated';
import { OBSERVERS } from './observers';

/** Entities reported at once. */
const SLICE = 50;

/**
 * Evidence from the catalog: what entities say of themselves, and whether what they point to is there.
 *
 * @internal
 */
export class CatalogSource implements EvidenceSource {
  readonly id = 'catalog';
  readonly title = 'Catalog';
  readonly keys: EvidenceKey[] = OBSERVERS.map(
    ({ key, title, description, schema }) => ({
      key,
      title,
      description,
      validate: (value: JsonValue) => void schema.parse(value),
    }),
  );
  readonly #catalog: CatalogService;
  readonly #auth: AuthService;

  private constructor(options: { catalog: CatalogService; auth: AuthService }) {
    this.#catalog = options.catalog;
    this.#auth = options.auth;
  }

  static create(options: {
    catalog: CatalogService;
    auth: AuthService;
  }): CatalogSource {
    return new CatalogSource(options);
  }

  async collect(options: CollectOptions): Promise<void> {
    const { entities, signal, report } = options;
    const lookup = EntityLookup.create({
      catalog: this.#catalog,
      auth: this.#auth,
      signal,
      entities,
    });
    await loadRelated(entities, lookup);
    const observedAt = new Date().toISOString();
    for (let start = 0; start < entities.length; start += SLICE) {
      const observations: Observation[] = [];
      for (const entity of entities.slice(start, start + SLICE)) {
        signal.throwIfAborted();
        observations.push(...observeEntity({ entity, lookup, observedAt }));
        // The definition of one API may take a second: let requests through.
        await setImmediate();
      }
      await report(observations);
    }
  }
}

function observeEntity(options: {
  entity: Entity;
  lookup: EntityLookup;
  observedAt: string;
}): Observation[] {
  const { entity, lookup, observedAt } = options;
  const entityRef = stringifyEntityRef(entity);
  return OBSERVERS.flatMap(({ key, title, method, observe }): Observation[] => {
    try {
      const observation = observe(entity, lookup);
      if (observation === undefined) {
        return [];
      }
      return 'unavailable' in observation
        ? [{ entityRef, key, unavailable: observation.unavailable }]
        : [{ entityRef, key, method, observedAt, ...observation }];
    } catch (error) {
      const why = error instanceof Error ? error.message : String(error);
      return [
        { entityRef, key, unavailable: `${title} could not be read: ${why}` },
      ];
    }
  });
}
