import { CustomErrorBase } from '@backstage/errors';
import { PushRecordStore } from '../store/PushRecordStore';

/** Answers 429. @internal */
export class TooManyPushesError extends CustomErrorBase {
  name = 'TooManyPushesError';
  readonly statusCode = 429;
}

/**
 * Bounds how much one client sends, over all replicas: a pipeline in a loop must not keep the others waiting.
 *
 * @internal
 */
export class PushRate {
  readonly #records: PushRecordStore;
  readonly #perMinute: number;

  private constructor(records: PushRecordStore, perMinute: number) {
    this.#records = records;
    this.#perMinute = perMinute;
  }

  static create(options: {
    records: PushRecordStore;
    perMinute: number;
  }): PushRate {
    return new PushRate(options.records, options.perMinute);
  }

  /** @throws TooManyPushesError if the client has sent its share of this minute */
  async check(client: string): Promise<void> {
    const at = new Date().toISOString();
    if ((await this.#records.spent({ client, at })) >= this.#perMinute) {
      throw new TooManyPushesError(
        `'${client}' has pushed ${
          this.#perMinute
        } times in this minute, which is all that maturity.push.perMinute allows; send up to 1,000 observations in one push, or wait a minute`,
      );
    }
  }
}
