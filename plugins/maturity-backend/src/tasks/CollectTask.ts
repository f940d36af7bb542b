import { Collector } from '../evidence/Collector';
import { MaturityMetrics } from '../metrics/MaturityMetrics';
import { HealthStore } from '../store/HealthStore';
import { SubjectStore } from '../store/SubjectStore';

/**
 * Collects the evidence of every subject, on schedule.
 *
 * @internal
 */
export class CollectTask {
  readonly #subjects: SubjectStore;
  readonly #collector: Collector;
  readonly #health: HealthStore;
  readonly #metrics: MaturityMetrics;

  private constructor(options: CollectTaskOptions) {
    this.#subjects = options.subjects;
    this.#collector = options.collector;
    this.#health = options.health;
    this.#metrics = options.metrics;
  }

  static create(options: CollectTaskOptions): CollectTask {
    return new CollectTask(options);
  }

  async run(signal: AbortSignal): Promise<void> {
    await this.#collector.collect({
      entityRefs: await this.#subjects.allRefs(),
      trigger: 'schedule',
      signal,
    });
    this.#metrics.unknownShare(await this.#health.unknownShare());
  }
}

/** @internal */
export interface CollectTaskOptions {
  subjects: SubjectStore;
  collector: Collector;
  health: HealthStore;
  metrics: MaturityMetrics;
}
