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
import type { DisputesApi } from './DisputesClient';
import type { DraftsApi } from './DraftsClient';
import type { ExemptionsApi } from './ExemptionsClient';
import type { HistoryApi } from './HistoryClient';
import type { RequestsApi } from './RequestsClient';
import { PlatformApi } from './PlatformClient';
import type { CampaignsApi } from './CampaignsClient';
import type { PushApi } from './PushClient';

/**
 * Options of every request: a token for backends; in the browser the fetch API adds the user's own.
 *
 * @public
 */
export interface MaturityRequestOptions {
  /** A Backstage token, for calls from a backend. */
  token?: string;
  /** Ends the request early. */
  signal?: AbortSignal;
}

/**
 * What the maturity backend answers. Every call sees only entities that the caller may see.
 *
 * @public
 */
export interface MaturityApi {
  /** Campaigns, and the monthly report. */
  readonly campaigns: CampaignsApi;
  /** Asking for exemptions, and deciding on them. */
  readonly exemptions: ExemptionsApi;
  /** Saying that a result is wrong, and answering. */
  readonly disputes: DisputesApi;
  /** Versions of the rubric, and drafts of the next one. */
  readonly drafts: DraftsApi;
  /** Exemptions and disputes together. */
  readonly requests: RequestsApi;
  /** The platform as a whole. */
  readonly platform: PlatformApi;
  /** Roll-ups, trends and the past. */
  readonly history: HistoryApi;
  /** The rubric in force. */
  getRubric(options?: MaturityRequestOptions): Promise<RubricResponse>;
  /** The distribution of all entities that match. */
  getSummary(
    filter?: PopulationFilter & { asOf?: string },
    options?: MaturityRequestOptions,
  ): Promise<MaturitySummary>;
  /** One page of the table of entities. */
  queryEntities(
    query?: EntityQuery,
    options?: MaturityRequestOptions,
  ): Promise<Page<EntityMaturity>>;
  /** What there is to filter by. */
  getFacets(options?: MaturityRequestOptions): Promise<EntityFacets>;
  /**
   * The whole assessment of one entity.
   *
   * @throws NotFoundError if there is no such entity, or the caller may not see it
   */
  getEntity(
    entityRef: string,
    options?: MaturityRequestOptions,
  ): Promise<EntityMaturityDetail>;
  /** The moves of one entity, newest first. */
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
  /** How sources, criteria and the rubric fare. Only for those who run the platform. */
  getHealth(options?: MaturityRequestOptions): Promise<MaturityHealth>;
  /** Evidence from machines. */
  readonly push: PushApi;
}
