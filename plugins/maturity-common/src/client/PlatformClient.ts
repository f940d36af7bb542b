import { PlatformMaturity } from '../api/platform';
import { MaturityRequestOptions } from './MaturityApi';
import { Requester } from './Requester';

/**
 * What the maturity backend answers of the platform as a whole.
 *
 * @public
 */
export interface PlatformApi {
  /** The matrix of capabilities and stages, what is not known, and the shares at target. */
  get(options?: MaturityRequestOptions): Promise<PlatformMaturity>;
}

/**
 * Asks the maturity backend of the platform.
 *
 * @internal
 */
export class PlatformClient implements PlatformApi {
  readonly #requester: Requester;

  private constructor(requester: Requester) {
    this.#requester = requester;
  }

  static create(options: { requester: Requester }): PlatformClient {
    return new PlatformClient(options.requester);
  }

  async get(options?: MaturityRequestOptions): Promise<PlatformMaturity> {
    return this.#requester.json({ path: '/platform', options });
  }
}
