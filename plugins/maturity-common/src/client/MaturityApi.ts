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

/**
 * Options of every request: a token for backends; in the browser the fetch API adds the user's own.
 *
 * @public
 */
export interface MaturityRequestOptions {
  token?: string;
  signal?: AbortSignal;
}

/**
 * What the maturity backend answers. Every call sees only entities that the caller may see.
 *
 * @public
 */
export interface MaturityApi {
  getRubric(options?: MaturityRequestOptions): Promise<RubricResponse>;
  getSummary(
    filter?: Pick<
      EntityQuery,
      'kind' | 'type' | 'lifecycle' | 'owner' | 'system'
    >,
    options?: MaturityRequestOptions,
  ): Promise<MaturitySummary>;
  getTeams(
    query?: { text?: string; limit?: number; cursor?: string },
    options?: MaturityRequestOptions,
  ): Promise<Page<TeamMaturity>>;
  queryEntities(
    query?: EntityQuery,
    options?: MaturityRequestOptions,
  ): Promise<Page<EntityMaturity>>;
  getFacets(options?: MaturityRequestOptions): Promise<EntityFacets>;
  /** @throws NotFoundError if there is no such entity, or the caller may not see it */
  getEntity(
    entityRef: string,
    options?: MaturityRequestOptions,
  ): Promise<EntityMaturityDetail>;
  getTransitions(
    entityRef: string,
    query?: { limit?: number; cursor?: string },
    options?: MaturityRequestOptions,
  ): Promise<Page<Transition>>;
  /** Collects evidence of the entity again and answers with the new assessment. */
  refreshEntity(
    entityRef: string,
    options?: MaturityRequestOptions,
  ): Promise<EntityMaturityDetail>;
  /** CSV of every row that the query matches, whatever its page. */
  exportEntities(
    query?: EntityQuery,
    options?: MaturityRequestOptions,
  ): Promise<string>;
  getHealth(options?: MaturityRequestOptions): Promise<MaturityHealth>;
}
