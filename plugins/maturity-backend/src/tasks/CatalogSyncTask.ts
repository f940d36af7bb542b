import { LoggerService } from '@backstage/backend-plugin-api';
import { CatalogMirror } from '@cairn/catalog-mirror';
import { setTimeout as wait } from 'node:timers/promises';
import { Collector } from '../evidence/Collector';
import { AssessmentStore } from '../store/AssessmentStore';
import { SubjectStore } from '../store/SubjectStore';

/** How long to wait for the rest while the catalog is still filling up, and how often. */
const SETTLE_MS = 5_000;
const MAX_ROUNDS = 20;

/**
 * Follows the catalog: brings the mirror up to date, and at once collects and assesses what is new or changed, and what
 * is related to it, so that nothing waits for the schedule of the collection.
 *
 * A catalog that starts fills up over some time. So long as a pass finds entities that were not there before, or none
 * at all, the next pass follows after seconds: the first levels are seen soon after the first entities.
 *
 * @internal
 */
export class CatalogSyncTask {
  readonly #mirror: CatalogMirror;
  readonly #subjects: SubjectStore;
  readonly #assessments: AssessmentStore;
  readonly #collector: Collector;
  readonly #logger: LoggerService;
  readonly #settleMs: number;

  private constructor(options: CatalogSyncTaskOptions) {
    this.#mirror = options.mirror;
    this.#subjects = options.subjects;
    this.#assessments = options.assessments;
    this.#collector = options.collector;
    this.#logger = options.logger;
    this.#settleMs = options.settleMs ?? SETTLE_MS;
  }

  static create(options: CatalogSyncTaskOptions): CatalogSyncTask {
    return new CatalogSyncTask(options);
  }

  async run(signal: AbortSignal): Promise<void> {
    let entities = (await this.#mirror.status()).entities;
    for (let round = 1; round <= MAX_ROUNDS; round++) {
      try {
        await this.#follow(signal);
      } catch (error) {
        // At the first start the catalog may not answer yet, and nobody should wait for the next turn because of it.
        if (entities > 0 || round === MAX_ROUNDS || signal.aborted) {
          throw error;
        }
        this.#logger.debug(`The catalog does not answer yet: ${error}`);
      }
      const before = entities;
      entities = (await this.#mirror.status()).entities;
      if (entities > 0 && entities <= before) {
        return;
      }
      await wait(this.#settleMs, undefined, { signal });
    }
  }

  async #follow(signal: AbortSignal): Promise<void> {
    const { changed, removed } = await this.#mirror.syncAll({ signal });
    await this.#forgetStrays([...removed, ...changed]);
    const entityRefs = new Set([
      ...(await this.#subjects.uncollectedRefs()),
      ...(await this.#subjects.relatedRefs([...changed, ...removed])),
    ]);
    const collected = await this.#collector.collect({
      entityRefs: [...entityRefs],
      trigger: 'change',
      signal,
    });
    if (changed.length || removed.length) {
      this.#logger.info(
        `The catalog brought ${changed.length} new or changed entities and lost ${removed.length}; collected evidence of ${collected}`,
      );
    }
  }

  /** Of what left the catalog, or is no subject any more since its kind of resource changed, nothing is kept. */
  async #forgetStrays(entityRefs: string[]): Promise<void> {
    const subjects = await this.#subjects.get(entityRefs);
    const stay = new Set(subjects.map(subject => subject.entityRef));
    await this.#assessments.forget(entityRefs.filter(ref => !stay.has(ref)));
  }
}

/** @internal */
export interface CatalogSyncTaskOptions {
  mirror: CatalogMirror;
  subjects: SubjectStore;
  assessments: AssessmentStore;
  collector: Collector;
  logger: LoggerService;
  /** The pause between passes while the catalog fills up, for tests. */
  settleMs?: number;
}
