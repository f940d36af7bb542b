import { NoticeSender } from '../notices/NoticeSender';
import { RegressionWatch } from '../notices/RegressionWatch';

/**
 * Looks for what fell, and tells those whom it concerns.
 *
 * @internal
 */
export class NoticeTask {
  readonly #watch: RegressionWatch;
  readonly #sender: NoticeSender;

  private constructor(watch: RegressionWatch, sender: NoticeSender) {
    this.#watch = watch;
    this.#sender = sender;
  }

  static create(options: {
    watch: RegressionWatch;
    sender: NoticeSender;
  }): NoticeTask {
    return new NoticeTask(options.watch, options.sender);
  }

  async run(signal?: AbortSignal): Promise<void> {
    await this.#watch.run();
    await this.#sender.run(signal);
  }
}
