import { Collector } from '../evidence/Collector';
import { PlatformStore } from '../store/PlatformStore';
import { SubjectStore } from '../store/SubjectStore';

/** At most this often, however often services are assessed. */
const REST_MS = 2 * 60_000;

/**
 * Looks at systems, domains, groups and the platform again after the services that they hold were assessed anew. It asks
 * the database whether there is something new, so that nothing is lost when a process ends between the two.
 *
 * @internal
 */
export class LargerSubjectsTask {
  readonly #store: PlatformStore;
  readonly #subjects: SubjectStore;
  readonly #collector: Collector;

  private constructor(options: LargerSubjectsTaskOptions) {
    this.#store = options.store;
    this.#subjects = options.subjects;
    this.#collector = options.collector;
  }

  static create(options: LargerSubjectsTaskOptions): LargerSubjectsTask {
    return new LargerSubjectsTask(options);
  }

  async run(signal: AbortSignal): Promise<void> {
    const assessedAt = await this.#store.lastAssessed();
    const ranAt = await this.#store.lastRun('platform');
    if (assessedAt === undefined || (ranAt && !isDue(assessedAt, ranAt))) {
      return;
    }
    await this.#collector.collect({
      entityRefs: await this.#subjects.largerRefs(),
      trigger: 'schedule',
      signal,
    });
  }
}

/** @internal */
export interface LargerSubjectsTaskOptions {
  store: PlatformStore;
  subjects: SubjectStore;
  /** Of the sources that read what is stored. */
  collector: Collector;
}

function isDue(assessedAt: string, ranAt: string): boolean {
  return assessedAt > ranAt && Date.now() - Date.parse(ranAt) >= REST_MS;
}
