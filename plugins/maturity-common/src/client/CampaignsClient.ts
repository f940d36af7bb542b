import {
  Campaign,
  CampaignAction,
  CampaignDetail,
  CampaignEntity,
  CampaignEntityQuery,
  CampaignPlan,
  CampaignPreview,
  CampaignQuery,
  CampaignSummary,
  EntityCampaign,
} from '../api/campaigns';
import { MaturityReport } from '../api/report';
import { Page } from '../api/types';
import { entityPath } from './entityPath';
import { MaturityRequestOptions } from './MaturityApi';
import { Requester } from './Requester';

/**
 * Campaigns, and the monthly report that tells of them. Counts hold the entities that the caller may see.
 *
 * @public
 */
export interface CampaignsApi {
  /** All campaigns, the open ones first, then drafts, then those that ended. */
  list(
    query?: CampaignQuery,
    options?: MaturityRequestOptions,
  ): Promise<CampaignSummary[]>;
  /**
   * One campaign, whole. Of a closed one this is the closing report.
   *
   * @throws ResponseError with a NotFoundError if there is none
   */
  get(id: string, options?: MaturityRequestOptions): Promise<CampaignDetail>;
  /** What a plan would ask, and of how many. */
  preview(
    plan: Pick<CampaignPlan, 'goal' | 'scope'>,
    options?: MaturityRequestOptions,
  ): Promise<CampaignPreview>;
  /** Writes a plan down, as a draft. Nobody hears of it. */
  create(
    plan: CampaignPlan,
    options?: MaturityRequestOptions,
  ): Promise<Campaign>;
  /**
   * Changes a campaign. Once it is open, its goal, scope and start stand.
   *
   * @throws ResponseError with a ConflictError if somebody changed it since that revision
   */
  edit(
    id: string,
    change: { plan: CampaignPlan; revision: number },
    options?: MaturityRequestOptions,
  ): Promise<Campaign>;
  /**
   * Takes a campaign further. Opening, reminding and closing tell the owners.
   *
   * @throws ResponseError with a ConflictError if its state does not allow that, or somebody was faster
   */
  act(
    id: string,
    action: Exclude<CampaignAction, 'edit'>,
    change: { revision: number },
    options?: MaturityRequestOptions,
  ): Promise<Campaign>;
  /** A page of the entities of a campaign. */
  entities(
    id: string,
    query?: CampaignEntityQuery,
    options?: MaturityRequestOptions,
  ): Promise<Page<CampaignEntity>>;
  /** CSV of all of them. */
  exportEntities(
    id: string,
    query?: Omit<CampaignEntityQuery, 'limit' | 'cursor'>,
    options?: MaturityRequestOptions,
  ): Promise<string>;
  /** The open campaigns that an entity is in scope of. */
  ofEntity(
    entityRef: string,
    options?: MaturityRequestOptions,
  ): Promise<EntityCampaign[]>;
  /** What happened in a month, such as `2026-10`. */
  report(
    month: string,
    options?: MaturityRequestOptions,
  ): Promise<MaturityReport>;
}

/** @internal */
export class CampaignsClient implements CampaignsApi {
  readonly #requester: Requester;

  private constructor(requester: Requester) {
    this.#requester = requester;
  }

  static create(options: { requester: Requester }): CampaignsClient {
    return new CampaignsClient(options.requester);
  }

  async list(
    query?: CampaignQuery,
    options?: MaturityRequestOptions,
  ): Promise<CampaignSummary[]> {
    const { items } = await this.#requester.json<{ items: CampaignSummary[] }>({
      path: '/campaigns',
      query: { ...query },
      options,
    });
    return items;
  }

  async get(
    id: string,
    options?: MaturityRequestOptions,
  ): Promise<CampaignDetail> {
    return this.#requester.json({ path: pathOf(id), options });
  }

  async preview(
    plan: Pick<CampaignPlan, 'goal' | 'scope'>,
    options?: MaturityRequestOptions,
  ): Promise<CampaignPreview> {
    return this.#requester.json({
      method: 'POST',
      path: '/campaigns/preview',
      body: plan,
      options,
    });
  }

  async create(
    plan: CampaignPlan,
    options?: MaturityRequestOptions,
  ): Promise<Campaign> {
    return this.#requester.json({
      method: 'POST',
      path: '/campaigns',
      body: plan,
      options,
    });
  }

  async edit(
    id: string,
    change: { plan: CampaignPlan; revision: number },
    options?: MaturityRequestOptions,
  ): Promise<Campaign> {
    return this.#requester.json({
      method: 'PUT',
      path: pathOf(id),
      body: { plan: change.plan, revision: change.revision },
      options,
    });
  }

  async act(
    id: string,
    action: Exclude<CampaignAction, 'edit'>,
    change: { revision: number },
    options?: MaturityRequestOptions,
  ): Promise<Campaign> {
    return this.#requester.json({
      method: 'POST',
      path: `${pathOf(id)}/${action}`,
      // Whoever hands over a whole campaign sends its revision only.
      body: { revision: change.revision },
      options,
    });
  }

  async entities(
    id: string,
    query?: CampaignEntityQuery,
    options?: MaturityRequestOptions,
  ): Promise<Page<CampaignEntity>> {
    return this.#requester.json({
      path: `${pathOf(id)}/entities`,
      query: { ...query },
      options,
    });
  }

  async exportEntities(
    id: string,
    query?: Omit<CampaignEntityQuery, 'limit' | 'cursor'>,
    options?: MaturityRequestOptions,
  ): Promise<string> {
    const response = await this.#requester.request({
      path: `${pathOf(id)}/entities.csv`,
      query: { ...query },
      options,
    });
    return response.text();
  }

  async ofEntity(
    entityRef: string,
    options?: MaturityRequestOptions,
  ): Promise<EntityCampaign[]> {
    const { items } = await this.#requester.json<{ items: EntityCampaign[] }>({
      path: `${entityPath(entityRef)}/campaigns`,
      options,
    });
    return items;
  }

  async report(
    month: string,
    options?: MaturityRequestOptions,
  ): Promise<MaturityReport> {
    return this.#requester.json({
      path: '/report',
      query: { month },
      options,
    });
  }
}

function pathOf(id: string): string {
  return `/campaigns/${encodeURIComponent(id)}`;
}
