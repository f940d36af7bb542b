import {
  AuthService,
  BackstageCredentials,
  UserInfoService,
} from '@backstage/backend-plugin-api';
import { InputError, NotFoundError } from '@backstage/errors';
import {
  actionsOfCampaign,
  Campaign,
  CampaignDetail,
  CampaignEntity,
  CampaignEntityQuery,
  CampaignPlan,
  CampaignPreview,
  CampaignQuery,
  CampaignSummary,
  criteriaOfGoal,
  EntityCampaign,
  maturityReadPermission,
  Page,
  progressOf,
  teamsOf,
  titleOfGoal,
  totalOf,
} from '@cairn/backstage-plugin-maturity-common';
import { Visibility } from '@cairn/catalog-mirror';
import { Access } from '../maturity/Access';
import { canonicalRef, noSuchEntity } from '../maturity/entityRefs';
import { RubricKeeper } from '../rubric/RubricKeeper';
import { CampaignStore, StoredCampaign } from '../store/CampaignStore';
import { StandingHistoryStore } from '../store/StandingHistoryStore';
import { TitleStore } from '../store/TitleStore';
import { digestOf } from './digestOf';
import { listEntities } from './listEntities';
import { lackingOf } from './lackingOf';
import { FollowedWalk, followStandings } from './followStandings';
import { goalLens, Lens } from './lenses';

/**
 * Everything that is read of campaigns. Counts hold what the caller may see.
 *
 * @internal
 */
export class CampaignReader {
  readonly #options: CampaignReaderOptions;

  private constructor(options: CampaignReaderOptions) {
    this.#options = options;
  }

  static create(options: CampaignReaderOptions): CampaignReader {
    return new CampaignReader(options);
  }

  async list(
    query: CampaignQuery,
    credentials: BackstageCredentials,
  ): Promise<CampaignSummary[]> {
    const visibility = await this.#mayRead(credentials);
    const campaigns = await this.#options.store.list({ states: query.state });
    const summaries = await this.summaries({
      campaigns,
      visibility,
      ownedBy: query.ownedByMe ? await this.#ownRefs(credentials) : undefined,
    });
    return query.ownedByMe
      ? summaries.filter(({ progress }) => totalOf(progress.end, 'asked') > 0)
      : summaries;
  }

  /** Campaigns with how far they have come, in one pass over history. */
  async summaries(options: {
    campaigns: readonly StoredCampaign[];
    visibility: Visibility;
    ownedBy?: readonly string[];
    /** Until when, for those that were still open then. */
    until?: string;
  }): Promise<CampaignSummary[]> {
    const { campaigns, ownedBy, visibility } = options;
    const now = options.until ?? this.#now();
    const lenses = await Promise.all(
      campaigns.map(campaign => this.lensOf(campaign, now)),
    );
    const walks = await followStandings({
      ...this.#options,
      visibility,
      lenses,
      ownedBy,
    });
    const { criteria } = (await this.#options.rubrics.current()).rubric;
    return campaigns.map((campaign, index) => ({
      ...present(campaign, criteria),
      progress: progressOf({
        walks: walks.get(campaign.id)!,
        from: lenses[index].from,
        to: lenses[index].to,
      }),
    }));
  }

  /** @throws NotFoundError if there is no such campaign */
  async get(
    id: string,
    credentials: BackstageCredentials,
  ): Promise<CampaignDetail> {
    const visibility = await this.#mayRead(credentials);
    const { campaign, lens, walks } = await this.#follow(id, visibility);
    const { history, rubrics, titles } = this.#options;
    const { rubric } = await rubrics.version(
      await history.rubricVersionAt(lens.to),
    );
    const teams = teamsOf(walks);
    const owners = await titles.of(
      teams.flatMap(({ ownerRef }) => ownerRef ?? []),
      visibility,
    );
    return {
      ...present(campaign, rubric.criteria),
      progress: progressOf({ walks, from: lens.from, to: lens.to }),
      criteria: criteriaOfGoal(campaign.goal, rubric.criteria).map(each => ({
        criterionId: each.id,
        title: each.title,
      })),
      teams: teams.map(({ ownerRef, ...team }) => ({
        ...(ownerRef !== undefined && { team: owners(ownerRef) }),
        ...team,
      })),
      ...(campaign.report && {
        report: {
          ...campaign.report,
          verdict: this.#verdict({ campaign, visibility, walks }),
        },
      }),
    };
  }

  /** @throws NotFoundError if there is no such campaign */
  async entities(
    id: string,
    query: CampaignEntityQuery,
    credentials: BackstageCredentials,
  ): Promise<Page<CampaignEntity>> {
    const visibility = await this.#mayRead(credentials);
    const { campaign, walks } = await this.#follow(id, visibility);
    return listEntities({
      goal: campaign.goal,
      walks,
      query,
      visibility,
      rubrics: this.#options.rubrics,
      titles: this.#options.titles,
    });
  }

  /** How the entities of a plan stand now, and what they lack most. */
  async preview(
    plan: Pick<CampaignPlan, 'goal' | 'scope'>,
    credentials: BackstageCredentials,
  ): Promise<CampaignPreview> {
    const visibility = await this.#mayRead(credentials);
    const now = this.#now();
    const { store, rubrics } = this.#options;
    const lens = goalLens({
      ...plan,
      id: 'plan',
      owners: await store.withGroupsBelow(plan.scope.owner ?? []),
      from: now,
      to: now,
    });
    const walks = await this.#walksOf(lens, visibility);
    const counts = progressOf({ walks, from: now, to: now }).end;
    const open = walks.filter(
      ({ end }) => end === 'not-met' || end === 'unknown',
    );
    const lacking = new Map<string, CampaignPreview['lacking'][number]>();
    for (const { last } of open) {
      for (const each of await lackingOf({ goal: plan.goal, last, rubrics })) {
        const { criterionId, title } = each;
        const line = lacking.get(criterionId) ?? {
          criterionId,
          title,
          entities: 0,
        };
        line.entities++;
        lacking.set(criterionId, line);
      }
    }
    return {
      counts,
      owners: new Set(open.flatMap(({ ownerRef }) => ownerRef ?? [])).size,
      lacking: [...lacking.values()].sort(
        (a, b) =>
          b.entities - a.entities || a.criterionId.localeCompare(b.criterionId),
      ),
    };
  }

  /** @throws NotFoundError if there is no such entity, or the caller may not see it */
  async ofEntity(
    entityRef: string,
    credentials: BackstageCredentials,
  ): Promise<EntityCampaign[]> {
    const { access, store, rubrics } = this.#options;
    const ref = canonicalRef(entityRef);
    const visibility = await access.visibility(credentials);
    if (!(await visibility.canSee(ref))) {
      throw noSuchEntity(ref);
    }
    await access.require(maturityReadPermission, credentials);
    const campaigns = await store.list({ states: ['open'] });
    const now = this.#now();
    const walks = await followStandings({
      ...this.#options,
      visibility,
      entityRefs: [ref],
      lenses: await Promise.all(
        campaigns.map(async campaign => ({
          ...(await this.lensOf(campaign, now)),
          from: now,
        })),
      ),
    });
    const { criteria } = (await rubrics.current()).rubric;
    const asked: EntityCampaign[] = [];
    for (const campaign of campaigns) {
      const walk = walks.get(campaign.id)![0];
      if (walk?.end && walk.end !== 'not-asked') {
        asked.push({
          ...present(campaign, criteria),
          standing: walk.end,
          lacking: await lackingOf({
            goal: campaign.goal,
            last: walk.last,
            rubrics,
          }),
        });
      }
    }
    return asked;
  }

  /** The ways of all entities of a campaign, as far as they may be seen. */
  async walks(
    campaign: StoredCampaign,
    visibility: Visibility,
    until: string,
  ): Promise<FollowedWalk[]> {
    return this.#walksOf(await this.lensOf(campaign, until), visibility);
  }

  /** From the start to the end, or until a moment while there is none; of a draft only that moment. */
  async lensOf(campaign: StoredCampaign, until: string): Promise<Lens> {
    const { id, goal, scope, scopeOwners, state, startsAt, endedAt } = campaign;
    const to = endedAt !== undefined && endedAt < until ? endedAt : until;
    return goalLens({
      id,
      goal,
      scope,
      owners:
        scopeOwners ??
        (await this.#options.store.withGroupsBelow(scope.owner ?? [])),
      from: state === 'draft' || !campaign.openedAt ? to : startsAt ?? to,
      to,
    });
  }

  async #follow(id: string, visibility: Visibility) {
    const campaign = await this.#options.store.get(id);
    if (!campaign) {
      throw noSuchCampaign(id);
    }
    const lens = await this.lensOf(campaign, this.#now());
    return { campaign, lens, walks: await this.#walksOf(lens, visibility) };
  }

  async #walksOf(lens: Lens, visibility: Visibility): Promise<FollowedWalk[]> {
    const walks = await followStandings({
      ...this.#options,
      visibility,
      lenses: [lens],
    });
    return walks.get(lens.id)!;
  }

  #verdict(options: {
    campaign: StoredCampaign;
    visibility: Visibility;
    walks: readonly FollowedWalk[];
  }): 'same' | 'differs' | 'partial' | 'gone' {
    const { campaign, visibility, walks } = options;
    if (visibility.scope !== 'all') {
      return 'partial';
    }
    if (digestOf(walks) === campaign.report!.digest) {
      return 'same';
    }
    return campaign.startsAt! < this.#options.keptSince() ? 'gone' : 'differs';
  }

  async #ownRefs(credentials: BackstageCredentials): Promise<string[]> {
    const { auth, userInfo } = this.#options;
    if (!auth.isPrincipal(credentials, 'user')) {
      throw new InputError(
        'ownedByMe=true needs a user; a service owns nothing, so leave it out',
      );
    }
    return (await userInfo.getUserInfo(credentials)).ownershipEntityRefs;
  }

  async #mayRead(credentials: BackstageCredentials): Promise<Visibility> {
    const { access } = this.#options;
    const visibility = await access.visibility(credentials);
    await access.require(maturityReadPermission, credentials);
    return visibility;
  }

  #now(): string {
    return this.#options.clock().toISOString();
  }
}

/** @internal */
export interface CampaignReaderOptions {
  access: Access;
  auth: AuthService;
  userInfo: UserInfoService;
  rubrics: RubricKeeper;
  store: CampaignStore;
  history: StandingHistoryStore;
  titles: TitleStore;
  /** Before this moment, ISO 8601 in UTC, history may have been removed. */
  keptSince(): string;
  clock(): Date;
}

/**
 * A campaign as it is shown.
 *
 * @internal
 */
export function present(
  campaign: StoredCampaign,
  criteria: Parameters<typeof titleOfGoal>[1],
): Campaign {
  const { scopeOwners: _, reminded: __, report: ___, ...shown } = campaign;
  return {
    ...shown,
    goalTitle: titleOfGoal(campaign.goal, criteria),
    actions: actionsOfCampaign(campaign.state),
  };
}

/** @internal */
export function noSuchCampaign(id: string): NotFoundError {
  return new NotFoundError(
    `There is no campaign '${id}'; look for it among all campaigns`,
  );
}
