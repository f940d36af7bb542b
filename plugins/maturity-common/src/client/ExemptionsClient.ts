import {
  CreateExemptionRequest,
  DecideExemptionRequest,
  ExemptionRecord,
} from '../api/exemptions';
import { MaturityRequestOptions } from './MaturityApi';
import { Requester } from './Requester';

/**
 * Asking for exemptions, and deciding on them. Every call that comes too late is answered by a `ConflictError` that
 * says who did what before.
 *
 * @public
 */
export interface ExemptionsApi {
  /** Asks for an exemption, or for the renewal of the one in force. */
  request(
    request: CreateExemptionRequest,
    options?: MaturityRequestOptions,
  ): Promise<ExemptionRecord>;
  /** One exemption. */
  get(id: string, options?: MaturityRequestOptions): Promise<ExemptionRecord>;
  /** Grants or refuses it. Only for people outside the owning team. */
  decide(
    id: string,
    decision: DecideExemptionRequest,
    options?: MaturityRequestOptions,
  ): Promise<ExemptionRecord>;
  /** Takes one's own request back. */
  withdraw(
    id: string,
    options?: MaturityRequestOptions,
  ): Promise<ExemptionRecord>;
  /** Ends one in force before its time. Only for people outside the owning team. */
  revoke(
    id: string,
    revocation: { reason: string },
    options?: MaturityRequestOptions,
  ): Promise<ExemptionRecord>;
}

/** @internal */
export class ExemptionsClient implements ExemptionsApi {
  readonly #requester: Requester;

  private constructor(requester: Requester) {
    this.#requester = requester;
  }

  static create(options: { requester: Requester }): ExemptionsClient {
    return new ExemptionsClient(options.requester);
  }

  async request(
    request: CreateExemptionRequest,
    options?: MaturityRequestOptions,
  ): Promise<ExemptionRecord> {
    return this.#post('', request, options);
  }

  async get(
    id: string,
    options?: MaturityRequestOptions,
  ): Promise<ExemptionRecord> {
    return this.#requester.json({
      path: `/exemptions/${encodeURIComponent(id)}`,
      options,
    });
  }

  async decide(
    id: string,
    decision: DecideExemptionRequest,
    options?: MaturityRequestOptions,
  ): Promise<ExemptionRecord> {
    return this.#post(`/${encodeURIComponent(id)}/decision`, decision, options);
  }

  async withdraw(
    id: string,
    options?: MaturityRequestOptions,
  ): Promise<ExemptionRecord> {
    return this.#post(`/${encodeURIComponent(id)}/withdrawal`, {}, options);
  }

  async revoke(
    id: string,
    revocation: { reason: string },
    options?: MaturityRequestOptions,
  ): Promise<ExemptionRecord> {
    return this.#post(
      `/${encodeURIComponent(id)}/revocation`,
      revocation,
      options,
    );
  }

  async #post(
    path: string,
    body: object,
    options?: MaturityRequestOptions,
  ): Promise<ExemptionRecord> {
    return this.#requester.json({
      method: 'POST',
      path: `/exemptions${path}`,
      body,
      options,
    });
  }
}
