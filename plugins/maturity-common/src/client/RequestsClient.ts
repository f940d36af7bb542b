import { EntityRequests, RequestRecord, RequestQuery } from '../api/requests';
import { Page } from '../api/types';
import { entityPath } from './entityPath';
import { MaturityRequestOptions } from './MaturityApi';
import { Requester } from './Requester';

/**
 * Exemptions and disputes together, as lists show them.
 *
 * @public
 */
export interface RequestsApi {
  /** One page, newest first. */
  query(
    query?: RequestQuery,
    options?: MaturityRequestOptions,
  ): Promise<Page<RequestRecord>>;
  /** CSV of all that the query matches, whatever its page. */
  export(
    query?: RequestQuery,
    options?: MaturityRequestOptions,
  ): Promise<string>;
  /** Everything about one entity, and what the caller can ask for there. */
  ofEntity(
    entityRef: string,
    options?: MaturityRequestOptions,
  ): Promise<EntityRequests>;
}

/** @internal */
export class RequestsClient implements RequestsApi {
  readonly #requester: Requester;

  private constructor(requester: Requester) {
    this.#requester = requester;
  }

  static create(options: { requester: Requester }): RequestsClient {
    return new RequestsClient(options.requester);
  }

  async query(
    query: RequestQuery = {},
    options?: MaturityRequestOptions,
  ): Promise<Page<RequestRecord>> {
    return this.#requester.json({
      path: '/requests',
      query: { ...query },
      options,
    });
  }

  async export(
    query: RequestQuery = {},
    options?: MaturityRequestOptions,
  ): Promise<string> {
    const response = await this.#requester.request({
      path: '/requests.csv',
      query: { ...query },
      options,
    });
    return response.text();
  }

  async ofEntity(
    entityRef: string,
    options?: MaturityRequestOptions,
  ): Promise<EntityRequests> {
    return this.#requester.json({
      path: `${entityPath(entityRef)}/requests`,
      options,
    });
  }
}
