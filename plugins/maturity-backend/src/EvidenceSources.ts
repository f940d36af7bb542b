import {
  EvidenceSource,
  EvidenceSourcesExtensionPoint,
} from '@cairn/backstage-plugin-maturity-node';

/**
 * Says of a key whether evidence may come of it. There is no list of all: whoever pushes may be bound to every key that
 * begins alike.
 *
 * @internal
 */
export type KnownKeys = Pick<ReadonlySet<string>, 'has'>;

/**
 * The evidence sources of this instance: those of the plugin itself, and those that modules add.
 *
 * @internal
 */
export class EvidenceSources implements EvidenceSourcesExtensionPoint {
  readonly #sources = new Map<string, EvidenceSource>();
  readonly #further: KnownKeys[] = [];

  addEvidenceSource(...sources: EvidenceSource[]): void {
    for (const source of sources) {
      if (!/^[a-zA-Z0-9-]+$/.test(source.id)) {
        throw new Error(
          `Evidence source '${source.id}' cannot be added: its id may hold letters, digits and dashes only`,
        );
      }
      if (this.#sources.has(source.id)) {
        throw new Error(
          `Evidence source '${source.id}' cannot be added: another one has this id`,
        );
      }
      this.#sources.set(source.id, source);
    }
  }

  get all(): EvidenceSource[] {
    return [...this.#sources.values()];
  }

  /** Keys that come by another way than by collecting, such as those that are pushed. */
  addKeys(keys: KnownKeys): void {
    this.#further.push(keys);
  }

  /** Every key that evidence may come of. */
  get keys(): KnownKeys {
    const collected = new Set(
      this.all.flatMap(source => source.keys.map(({ key }) => key)),
    );
    const further = [...this.#further];
    return {
      has: key => collected.has(key) || further.some(keys => keys.has(key)),
    };
  }
}
