import {
  EvidenceSource,
  EvidenceSourcesExtensionPoint,
} from '@cairn/backstage-plugin-maturity-node';

/**
 * The evidence sources of this instance: those of the plugin itself, and those that modules add.
 *
 * @internal
 */
export class EvidenceSources implements EvidenceSourcesExtensionPoint {
  readonly #sources = new Map<string, EvidenceSource>();

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

  /** Every key that some source collects. */
  get keys(): Set<string> {
    return new Set(
      this.all.flatMap(source => source.keys.map(({ key }) => key)),
    );
  }
}
