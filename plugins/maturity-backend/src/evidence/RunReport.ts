import { Entity, stringifyEntityRef } from '@backstage/catalog-model';
import { EvidenceSource } from '@cairn/backstage-plugin-maturity-node';
import { Duration } from 'luxon';
import { EvidenceStore, Silence } from '../store/EvidenceStore';
import { validateObservations } from './validateObservations';

/**
 * What comes in during one run, stored as it comes.
 *
 * @internal
 */
export class RunReport {
  readonly #source: EvidenceSource;
  readonly #entityRefs: Set<string>;
  readonly #evidence: EvidenceStore;
  readonly #grace: Duration;
  readonly #said = new Set<string>();
  readonly #pending = new Set<Promise<void>>();
  #closed = false;
  observations = 0;
  unavailable = 0;
  readonly rejections: string[] = [];

  private constructor(options: RunReportOptions) {
    this.#source = options.source;
    this.#entityRefs = new Set(
      options.entities.map(e => stringifyEntityRef(e)),
    );
    this.#evidence = options.evidence;
    this.#grace = options.grace;
  }

  static create(options: RunReportOptions): RunReport {
    return new RunReport(options);
  }

  async add(observations: unknown): Promise<void> {
    if (this.#closed) {
      throw new Error(
        `The run of source '${
          this.#source.id
        }' is over; stop when the signal is aborted`,
      );
    }
    const work = this.#store(observations);
    this.#pending.add(work);
    try {
      await work;
    } finally {
      this.#pending.delete(work);
    }
  }

  /** Takes nothing more, and waits for what is being stored. */
  async close(): Promise<void> {
    this.#closed = true;
    await Promise.allSettled(this.#pending);
  }

  /** Marks whatever the source has spoken of before, and not in this run, as unavailable. */
  async holdTheRest(reason: string): Promise<void> {
    const known = await this.#evidence.knownTo(this.#source.id, [
      ...this.#entityRefs,
    ]);
    const silences = known
      .filter(({ entityRef, key }) => !this.#said.has(`${entityRef} ${key}`))
      .map(subject => ({ ...subject, reason }));
    await this.#hold(silences);
  }

  async #store(observations: unknown): Promise<void> {
    const { evidence, unavailable, refused, rejections } = validateObservations(
      {
        source: this.#source,
        entityRefs: this.#entityRefs,
        observations,
        now: new Date(),
      },
    );
    this.observations += evidence.length;
    this.unavailable += unavailable.length;
    this.rejections.push(...rejections);
    for (const { entityRef, key } of [
      ...evidence,
      ...unavailable,
      ...refused,
    ]) {
      this.#said.add(`${entityRef} ${key}`);
    }
    await this.#evidence.record(latestOfEach(evidence));
    await this.#hold(latestOfEach([...refused, ...unavailable]));
  }

  async #hold(silences: readonly Silence[]): Promise<void> {
    const now = new Date();
    await this.#evidence.markUnavailable({
      source: this.#source.id,
      silences,
      since: now.toISOString(),
      heldUntil: new Date(now.getTime() + this.#grace.toMillis()).toISOString(),
    });
  }
}

/** @internal */
export interface RunReportOptions {
  source: EvidenceSource;
  entities: Entity[];
  evidence: EvidenceStore;
  /** For how long values are held when the source falls silent. */
  grace: Duration;
}

/** One statement cannot write the same row twice; the last word counts. */
function latestOfEach<T extends { entityRef: string; key: string }>(
  items: T[],
): T[] {
  return [
    ...new Map(
      items.map(item => [`${item.entityRef} ${item.key}`, item]),
    ).values(),
  ];
}
