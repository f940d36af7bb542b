import { AuthService } from '@backstage/backend-plugin-api';
import {
  Entity,
  parseEntityRef,
  stringifyEntityRef,
} from '@backstage/catalog-model';
import { CatalogService } from '@backstage/plugin-catalog-node';

const CHUNK = 250;

/**
 * The entities that others point to, fetched in bulk and once each.
 *
 * @internal
 */
export class EntityLookup {
  readonly #catalog: CatalogService;
  readonly #auth: AuthService;
  readonly #signal: AbortSignal;
  /** An entity that the catalog does not have is kept as `undefined`. */
  readonly #known = new Map<string, Entity | undefined>();

  private constructor(options: {
    catalog: CatalogService;
    auth: AuthService;
    signal: AbortSignal;
  }) {
    this.#catalog = options.catalog;
    this.#auth = options.auth;
    this.#signal = options.signal;
  }

  static create(options: {
    catalog: CatalogService;
    auth: AuthService;
    signal: AbortSignal;
    entities: Entity[];
  }): EntityLookup {
    const lookup = new EntityLookup(options);
    for (const entity of options.entities) {
      lookup.#known.set(stringifyEntityRef(entity), entity);
    }
    return lookup;
  }

  /** Fetches those of the entities that are not known yet. */
  async load(entityRefs: Iterable<string>): Promise<void> {
    const missing = [...new Set(entityRefs)].filter(
      ref => !this.#known.has(ref),
    );
    if (missing.length === 0) {
      return;
    }
    const credentials = await this.#auth.getOwnServiceCredentials();
    for (let start = 0; start < missing.length; start += CHUNK) {
      this.#signal.throwIfAborted();
      const refs = missing.slice(start, start + CHUNK);
      const { items } = await this.#catalog.getEntitiesByRefs(
        { entityRefs: refs },
        { credentials },
      );
      for (const [index, ref] of refs.entries()) {
        this.#known.set(ref, items[index]);
      }
    }
  }

  /** A loaded entity; `undefined` when the catalog does not have it. */
  get(entityRef: string): Entity | undefined {
    return this.#known.get(entityRef);
  }

  has(entityRef: string): boolean {
    return this.get(entityRef) !== undefined;
  }
}

/** The targets of the relations of these types. @internal */
export function targetsOf(entity: Entity, ...types: string[]): string[] {
  const targets = (entity.relations ?? [])
    .filter(({ type }) => types.includes(type))
    .map(({ targetRef }) => targetRef.toLocaleLowerCase('en-US'));
  return [...new Set(targets)];
}

/** The owner of an entity: the relation, or what the field says before the relation is there. @internal */
export function ownerOf(entity: Entity): string | undefined {
  const [related] = targetsOf(entity, 'ownedBy');
  const { owner } = entity.spec ?? {};
  return related ?? refIn(entity, owner, 'group');
}

/** The system of an entity, likewise. @internal */
export function systemOf(entity: Entity): string | undefined {
  const [related] = targetsOf(entity, 'partOf').filter(ref =>
    ref.startsWith('system:'),
  );
  return related ?? refIn(entity, entity.spec?.system, 'system');
}

function refIn(
  entity: Entity,
  written: unknown,
  defaultKind: string,
): string | undefined {
  if (typeof written !== 'string' || written.trim() === '') {
    return undefined;
  }
  try {
    const defaultNamespace = entity.metadata.namespace ?? 'default';
    return stringifyEntityRef(
      parseEntityRef(written, { defaultKind, defaultNamespace }),
    );
  } catch {
    return undefined;
  }
}
