import { PopulationFilter } from '../api/history';
import {
  EntityFacets,
  EntityMaturity,
  EntityMaturityDetail,
  EntityQuery,
  MaturityHealth,
  MaturitySummary,
  Page,
  RubricResponse,
  Transition,
} from '../api/types';
import { CampaignsApi, CampaignsClient } from './CampaignsClient';
import { DisputesApi, DisputesClient } from './DisputesClient';
import { entityPath } from './entityPath';
import { DraftsApi, DraftsClient } from './DraftsClient';
import { ExemptionsApi, ExemptionsClient } from './ExemptionsClient';
import { HistoryApi, HistoryClient } from './HistoryClient';
import { MaturityApi, MaturityRequestOptions } from './MaturityApi';
import { PushApi, PushClient } from './PushClient';
import { PlatformApi, PlatformClient } from './PlatformClient';
import { Requester } from './Requester';
import { RequestsApi, RequestsClient } from './RequestsClient';

/**
 * Speaks to the maturity backend, from the browser and from other backends.
 *
 * Every call throws a `ResponseError` when the answer is not a good one; its `cause` is the error of the backend, with
 * its name, such as `NotFoundError`.
 *
 * @example
 * ```ts
 * const client = MaturityClient.create({ discoveryApi, fetchApi });
 * const { workframes } = await client.getEntity('component:default/payments');
 * ```
 *
 * @public
 */
export class MaturityClient implements MaturityApi {
  /** {@inheritDoc MaturityApi.campaigns} */
  readonly campaigns: CampaignsApi;
  /** {@inheritDoc MaturityApi.drafts} */
  readonly drafts: DraftsApi;

  /** {@inheritDoc MaturityApi.exemptions} */
  readonly exemptions: ExemptionsApi;
  /** {@inheritDoc MaturityApi.disputes} */
  readonly disputes: DisputesApi;
  /** {@inheritDoc MaturityApi.requests} */
  readonly requests: RequestsApi;
  /** {@inheritDoc MaturityApi.history} */
  readonly history: HistoryApi;
  /** {@inheritDoc MaturityApi.platform} */
  readonly platform: PlatformApi;
  readonly #requester: Requester;
  /** {@inheritDoc MaturityApi.push} */
  readonly push: PushApi;

  /** A client of the backend that the discovery API finds. */
  static create(options: {
    discoveryApi: { getBaseUrl(pluginId: string): Promise<string> };
    fetchApi: { fetch: typeof fetch };
  }): MaturityClient {
    return new MaturityClient(Requester.create(options));
  }

  private constructor(requester: Requester) {
    this.#requester = requester;
    this.campaigns = CampaignsClient.create({ requester });
    this.drafts = DraftsClient.create({ requester });
    this.exemptions = ExemptionsClient.create({ requester });
    this.disputes = DisputesClient.create({ requester });
    this.requests = RequestsClient.create({ requester });
    this.history = HistoryClient.create({ requester });
    this.platform = PlatformClient.create({ requester });
    this.push = PushClient.create({ requester });
  }

  /** {@inheritDoc MaturityApi.getRubric} */
  async getRubric(options?: MaturityRequestOptions): Promise<RubricResponse> {
    return this.#requester.json({ path: '/rubric', options });
  }

  /** {@inheritDoc MaturityApi.getSummary} */
  async getSummary(
    filter?: PopulationFilter & { asOf?: string },
    options?: MaturityRequestOptions,
  ): Promise<MaturitySummary> {
    return this.#requester.json({
      path: '/summary',
      query: { ...filter },
      options,
    });
  }

  /** {@inheritDoc MaturityApi.queryEntities} */
  async queryEntities(
    query?: EntityQuery,
    options?: MaturityRequestOptions,
  ): Promise<Page<EntityMaturity>> {
    return this.#requester.json({
      path: '/entities',
      query: { ...query },
      options,
    });
  }

  /** {@inheritDoc MaturityApi.getFacets} */
  async getFacets(options?: MaturityRequestOptions): Promise<EntityFacets> {
    return this.#requester.json({ path: '/facets', options });
  }

  /** {@inheritDoc MaturityApi.getEntity} */
  async getEntity(
    entityRef: string,
    options?: MaturityRequestOptions,
  ): Promise<EntityMaturityDetail> {
    return this.#requester.json({ path: entityPath(entityRef), options });
  }

  /** {@inheritDoc MaturityApi.getTransitions} */
  async getTransitions(
    entityRef: string,
    query?: { limit?: number; cursor?: string },
    options?: MaturityRequestOptions,
  ): Promise<Page<Transition>> {
    return this.#requester.json({
      path: `${entityPath(entityRef)}/transitions`,
      query,
      options,
    });
  }

  /** {@inheritDoc MaturityApi.refreshEntity} */
  async refreshEntity(
    entityRef: string,
    options?: MaturityRequestOptions,
  ): Promise<EntityMaturityDetail> {
    return this.#requester.json({
      method: 'POST',
      path: `${entityPath(entityRef)}/refresh`,
      options,
    });
  }

  /** {@inheritDoc MaturityApi.exportEntities} */
  async exportEntities(
    query?: EntityQuery,
    options?: MaturityRequestOptions,
  ): Promise<string> {
    const response = await this.#requester.request({
      path: '/entities.csv',
      query: { ...query },
      options,
    });
    return response.text();
  }

  /** {@inheritDoc MaturityApi.getHealth} */
  async getHealth(options?: MaturityRequestOptions): Promise<MaturityHealth> {
    return this.#requester.json({ path: '/health', options });
  }
}
