import { parseEntityRef } from '@backstage/catalog-model';
import { ResponseError } from '@backstage/errors';
import {
  EntityFacets,
  EntityMaturity,
  EntityMaturityDetail,
  EntityQuery,
  MaturityHealth,
  MaturitySummary,
  Page,
  RubricResponse,
  TeamMaturity,
  Transition,
} from '../api/types';
import { MaturityApi, MaturityRequestOptions } from './MaturityApi';

type Query = Record<
  string,
  string | number | boolean | readonly string[] | undefined
>;

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
  readonly #discoveryApi: { getBaseUrl(pluginId: string): Promise<string> };
  readonly #fetchApi: { fetch: typeof fetch };

  /** A client of the backend that the discovery API finds. */
  static create(options: {
    discoveryApi: { getBaseUrl(pluginId: string): Promise<string> };
    fetchApi: { fetch: typeof fetch };
  }): MaturityClient {
    return new MaturityClient(options);
  }

  private constructor(options: {
    discoveryApi: { getBaseUrl(pluginId: string): Promise<string> };
    fetchApi: { fetch: typeof fetch };
  }) {
    this.#discoveryApi = options.discoveryApi;
    this.#fetchApi = options.fetchApi;
  }

  /** {@inheritDoc MaturityApi.getRubric} */
  async getRubric(options?: MaturityRequestOptions): Promise<RubricResponse> {
    return this.#json({ path: '/rubric', options });
  }

  /** {@inheritDoc MaturityApi.getSummary} */
  async getSummary(
    filter?: Pick<
      EntityQuery,
      'kind' | 'type' | 'lifecycle' | 'owner' | 'system'
    >,
    options?: MaturityRequestOptions,
  ): Promise<MaturitySummary> {
    return this.#json({ path: '/summary', query: filter, options });
  }

  /** {@inheritDoc MaturityApi.getTeams} */
  async getTeams(
    query?: { text?: string; limit?: number; cursor?: string },
    options?: MaturityRequestOptions,
  ): Promise<Page<TeamMaturity>> {
    return this.#json({ path: '/teams', query, options });
  }

  /** {@inheritDoc MaturityApi.queryEntities} */
  async queryEntities(
    query?: EntityQuery,
    options?: MaturityRequestOptions,
  ): Promise<Page<EntityMaturity>> {
    return this.#json({ path: '/entities', query: { ...query }, options });
  }

  /** {@inheritDoc MaturityApi.getFacets} */
  async getFacets(options?: MaturityRequestOptions): Promise<EntityFacets> {
    return this.#json({ path: '/facets', options });
  }

  /** {@inheritDoc MaturityApi.getEntity} */
  async getEntity(
    entityRef: string,
    options?: MaturityRequestOptions,
  ): Promise<EntityMaturityDetail> {
    return this.#json({ path: entityPath(entityRef), options });
  }

  /** {@inheritDoc MaturityApi.getTransitions} */
  async getTransitions(
    entityRef: string,
    query?: { limit?: number; cursor?: string },
    options?: MaturityRequestOptions,
  ): Promise<Page<Transition>> {
    return this.#json({
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
    return this.#json({
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
    const response = await this.#request({
      path: '/entities.csv',
      query: { ...query },
      options,
    });
    return response.text();
  }

  /** {@inheritDoc MaturityApi.getHealth} */
  async getHealth(options?: MaturityRequestOptions): Promise<MaturityHealth> {
    return this.#json({ path: '/health', options });
  }

  async #json<T>(request: MaturityRequest): Promise<T> {
    const response = await this.#request(request);
    return response.json() as Promise<T>;
  }

  async #request({
    method = 'GET',
    path,
    query = {},
    options: { token, signal } = {},
  }: MaturityRequest): Promise<Response> {
    const baseUrl = await this.#discoveryApi.getBaseUrl('maturity');
    const parameters = queryString(query);
    const response = await this.#fetchApi.fetch(
      `${baseUrl}${path}${parameters && `?${parameters}`}`,
      {
        method,
        ...(signal && { signal }),
        ...(token && { headers: { Authorization: `Bearer ${token}` } }),
      },
    );
    if (!response.ok) {
      throw await ResponseError.fromResponse(response);
    }
    return response;
  }
}

interface MaturityRequest {
  method?: 'GET' | 'POST';
  path: string;
  query?: Query;
  options?: MaturityRequestOptions;
}

function entityPath(entityRef: string): string {
  const { kind, namespace, name } = parseEntityRef(entityRef);
  return `/entities/${[kind, namespace, name]
    .map(encodeURIComponent)
    .join('/')}`;
}

/** Lists as repeated parameters; what is undefined is left out. */
function queryString(query: Query): string {
  const parameters = new URLSearchParams();
  for (const [name, value] of Object.entries(query)) {
    const values = Array.isArray(value) ? value : [value];
    for (const item of values) {
      if (item !== undefined) {
        parameters.append(name, String(item));
      }
    }
  }
  return parameters.toString();
}
