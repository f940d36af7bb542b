import { ResponseError } from '@backstage/errors';
import { MaturityRequestOptions } from './MaturityApi';

/** @internal */
export interface MaturityRequest {
  method?: 'GET' | 'POST' | 'PUT' | 'DELETE';
  path: string;
  /** Lists become repeated parameters; what is undefined is left out. */
  query?: Record<
    string,
    string | number | boolean | readonly string[] | undefined
  >;
  /** Sent as JSON. */
  body?: unknown;
  /** Sent as it is, in place of a body in JSON. */
  text?: string;
  options?: MaturityRequestOptions;
}

/**
 * Sends requests to the maturity backend, for the client and its parts.
 *
 * @internal
 */
export class Requester {
  readonly #discoveryApi: { getBaseUrl(pluginId: string): Promise<string> };
  readonly #fetchApi: { fetch: typeof fetch };

  private constructor(options: RequesterOptions) {
    this.#discoveryApi = options.discoveryApi;
    this.#fetchApi = options.fetchApi;
  }

  static create(options: RequesterOptions): Requester {
    return new Requester(options);
  }

  async json<T>(request: MaturityRequest): Promise<T> {
    const response = await this.request(request);
    return response.json() as Promise<T>;
  }

  /** @throws ResponseError when the answer is not a good one */
  async request({
    method = 'GET',
    path,
    query = {},
    body,
    text,
    options: { token, signal } = {},
  }: MaturityRequest): Promise<Response> {
    const baseUrl = await this.#discoveryApi.getBaseUrl('maturity');
    const parameters = queryString(query);
    const headers = {
      ...(body !== undefined && { 'Content-Type': 'application/json' }),
      ...(text !== undefined && { 'Content-Type': 'text/plain' }),
      ...(token && { Authorization: `Bearer ${token}` }),
    };
    const response = await this.#fetchApi.fetch(
      `${baseUrl}${path}${parameters && `?${parameters}`}`,
      {
        method,
        ...(signal && { signal }),
        ...(Object.keys(headers).length && { headers }),
        ...(body !== undefined && { body: JSON.stringify(body) }),
        ...(text !== undefined && { body: text }),
      },
    );
    if (!response.ok) {
      throw await ResponseError.fromResponse(response);
    }
    return response;
  }
}

/** @internal */
export interface RequesterOptions {
  discoveryApi: { getBaseUrl(pluginId: string): Promise<string> };
  fetchApi: { fetch: typeof fetch };
}

function queryString(query: NonNullable<MaturityRequest['query']>): string {
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
