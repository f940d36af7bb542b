import {
  AnswerDisputeRequest,
  CreateDisputeRequest,
  DisputeRecord,
} from '../api/disputes';
import { MaturityRequestOptions } from './MaturityApi';
import { Requester } from './Requester';

/**
 * Saying that a result is wrong, and answering those who do. Every call that comes too late is answered by a
 * `ConflictError` that says who did what before.
 *
 * @public
 */
export interface DisputesApi {
  /** Opens a dispute on one result. */
  open(
    dispute: CreateDisputeRequest,
    options?: MaturityRequestOptions,
  ): Promise<DisputeRecord>;
  /** One dispute. */
  get(id: string, options?: MaturityRequestOptions): Promise<DisputeRecord>;
  /** Accepts or declines it. For the owners of the criterion, and those with the permission. */
  answer(
    id: string,
    answer: AnswerDisputeRequest,
    options?: MaturityRequestOptions,
  ): Promise<DisputeRecord>;
  /** Adds to its thread. */
  comment(
    id: string,
    comment: { text: string },
    options?: MaturityRequestOptions,
  ): Promise<DisputeRecord>;
  /** Takes one's own dispute back. */
  withdraw(
    id: string,
    options?: MaturityRequestOptions,
  ): Promise<DisputeRecord>;
}

/** @internal */
export class DisputesClient implements DisputesApi {
  readonly #requester: Requester;

  private constructor(requester: Requester) {
    this.#requester = requester;
  }

  static create(options: { requester: Requester }): DisputesClient {
    return new DisputesClient(options.requester);
  }

  async open(
    dispute: CreateDisputeRequest,
    options?: MaturityRequestOptions,
  ): Promise<DisputeRecord> {
    return this.#post('', dispute, options);
  }

  async get(
    id: string,
    options?: MaturityRequestOptions,
  ): Promise<DisputeRecord> {
    return this.#requester.json({
      path: `/disputes/${encodeURIComponent(id)}`,
      options,
    });
  }

  async answer(
    id: string,
    answer: AnswerDisputeRequest,
    options?: MaturityRequestOptions,
  ): Promise<DisputeRecord> {
    return this.#post(`/${encodeURIComponent(id)}/answer`, answer, options);
  }

  async comment(
    id: string,
    comment: { text: string },
    options?: MaturityRequestOptions,
  ): Promise<DisputeRecord> {
    return this.#post(`/${encodeURIComponent(id)}/comments`, comment, options);
  }

  async withdraw(
    id: string,
    options?: MaturityRequestOptions,
  ): Promise<DisputeRecord> {
    return this.#post(`/${encodeURIComponent(id)}/withdrawal`, {}, options);
  }

  async #post(
    path: string,
    body: object,
    options?: MaturityRequestOptions,
  ): Promise<DisputeRecord> {
    return this.#requester.json({
      method: 'POST',
      path: `/disputes${path}`,
      body,
      options,
    });
  }
}
