import {
  BackstageCredentials,
  BackstageUserPrincipal,
} from '@backstage/backend-plugin-api';
import { ConflictError, InputError } from '@backstage/errors';
import {
  Campaign,
  CAMPAIGN_ACTIONS,
  CampaignAction,
  campaignNotices,
  CampaignOccasion,
  CampaignPlan,
  checkPlan,
  maturityCampaignManagePermission,
  PlannedNotice,
} from '@cairn/backstage-plugin-maturity-common';
import { DateTime } from 'luxon';
import { isDeepStrictEqual } from 'node:util';
import { Access } from '../maturity/Access';
import { canonicalRef } from '../maturity/entityRefs';
import { RubricKeeper } from '../rubric/RubricKeeper';
import {
  CampaignChange,
  CampaignStore,
  StoredCampaign,
} from '../store/CampaignStore';
import { NoticeStore } from '../store/NoticeStore';
import { StandingHistoryStore } from '../store/StandingHistoryStore';
import { CampaignReader, noSuchCampaign, present } from './CampaignReader';
import { digestOf } from './digestOf';
import { EVERYTHING } from './everything';

type Decider = BackstageCredentials<BackstageUserPrincipal>;

/**
 * Assessments carry the moment at which they began, and are there some moments later. So a campaign ends a little
 * before now: what its report is made from is all there by then, and stays as it is.
 */
const SETTLING_MS = 5_000;

/**
 * What people decide of campaigns. Every change names the state and revision that it expects, and what is told of it is
 * written in the same transaction.
 *
 * @internal
 */
export class CampaignKeeper {
  readonly #options: CampaignKeeperOptions;

  private constructor(options: CampaignKeeperOptions) {
    this.#options = options;
  }

  static create(options: CampaignKeeperOptions): CampaignKeeper {
    return new CampaignKeeper(options);
  }

  /** @throws InputError if the plan cannot be used */
  async create(plan: CampaignPlan, decider: Decider): Promise<Campaign> {
    await this.#mayManage(decider);
    const stored = await this.#options.store.create({
      plan: await this.#checked(plan),
      createdAt: this.#now(),
      createdBy: decider.principal.userEntityRef,
    });
    return this.#present(stored);
  }

  /**
   * @throws ConflictError if its state does not allow it, or somebody changed it meanwhile
   * @throws InputError if the plan cannot be used
   */
  async edit(
    id: string,
    { plan, revision }: { plan: CampaignPlan; revision: number },
    decider: Decider,
  ): Promise<Campaign> {
    await this.#mayManage(decider);
    const campaign = await this.#expect(id, 'edit', revision);
    const checked = await this.#checked(plan);
    if (campaign.state === 'open') {
      refuseMovedGoal(campaign, checked);
    }
    const { title, why, owner, targetDate } = checked;
    return this.#change(
      campaign,
      campaign.state === 'open'
        ? { title, why, owner, targetDate }
        : { ...checked, startsAt: checked.startsAt },
    );
  }

  /** @throws ConflictError if its state does not allow it, or somebody changed it meanwhile */
  async act(
    id: string,
    action: Exclude<CampaignAction, 'edit'>,
    { revision }: { revision: number },
    decider: Decider,
  ): Promise<Campaign> {
    await this.#mayManage(decider);
    const campaign = await this.#expect(id, action, revision);
    const by = decider.principal.userEntityRef;
    switch (action) {
      case 'open':
        return this.#open(campaign);
      case 'remind':
        return this.#change(campaign, {}, 'reminder');
      case 'close':
        return this.#close(campaign, by);
      default:
        return this.#change(campaign, {
          state: 'cancelled',
          endedAt: this.#now(),
          endedBy: by,
        });
    }
  }

  /** What the owners hear of a campaign now. */
  async noticesOf(
    campaign: StoredCampaign,
    occasion: CampaignOccasion,
    until: string,
  ): Promise<PlannedNotice[]> {
    const walks = await this.#options.reader.walks(campaign, EVERYTHING, until);
    return campaignNotices({
      campaign: await this.#present(campaign),
      occasion,
      entities: walks.flatMap(({ ownerRef, end }) =>
        end ? [{ ownerRef, standing: end }] : [],
      ),
    });
  }

  async #open(campaign: StoredCampaign): Promise<Campaign> {
    const now = this.#now();
    if (campaign.targetDate < now.slice(0, 10)) {
      throw new InputError(
        `The target date ${campaign.targetDate} of campaign '${campaign.title}' has passed; name a later one first`,
      );
    }
    return this.#change(
      campaign,
      {
        state: 'open',
        openedAt: now,
        startsAt: campaign.startsAt ?? now,
        scopeOwners: await this.#options.store.withGroupsBelow(
          campaign.scope.owner ?? [],
        ),
      },
      'opened',
    );
  }

  async #close(campaign: StoredCampaign, by: string): Promise<Campaign> {
    const { history, reader } = this.#options;
    const settled = new Date(
      this.#options.clock().getTime() - SETTLING_MS,
    ).toISOString();
    const endedAt = settled > campaign.openedAt! ? settled : campaign.openedAt!;
    const walks = await reader.walks(campaign, EVERYTHING, endedAt);
    return this.#change(
      campaign,
      {
        state: 'closed',
        endedAt,
        endedBy: by,
        report: {
          rubricFrom: await history.rubricVersionAt(campaign.startsAt!),
          rubricTo: await history.rubricVersionAt(endedAt),
          digest: digestOf(walks),
        },
      },
      'closed',
    );
  }

  /** Changes what still is as it was read, and tells of it. */
  async #change(
    campaign: StoredCampaign,
    change: CampaignChange,
    occasion?: CampaignOccasion,
  ): Promise<Campaign> {
    const { store, notices } = this.#options;
    const { id, state, revision } = campaign;
    const now = this.#now();
    const planned = occasion
      ? await this.noticesOf(
          { ...campaign, ...change },
          occasion,
          change.endedAt ?? now,
        )
      : [];
    const changed = await notices.inTransaction(async knex => {
      const stored = await store.change({ id, state, revision, change, knex });
      if (stored) {
        await notices.add({ knex, notices: planned, createdAt: now });
      }
      return stored;
    });
    if (!changed) {
      throw new ConflictError(
        `Somebody changed campaign '${campaign.title}' meanwhile; look at it again`,
      );
    }
    return this.#present(changed);
  }

  async #expect(
    id: string,
    action: CampaignAction,
    revision: number,
  ): Promise<StoredCampaign> {
    const campaign = await this.#options.store.get(id);
    if (!campaign) {
      throw noSuchCampaign(id);
    }
    if (!CAMPAIGN_ACTIONS[campaign.state][action]) {
      const { endedBy } = campaign;
      throw new ConflictError(
        `Campaign '${campaign.title}' is ${campaign.state}${
          endedBy ? ` by ${endedBy}` : ''
        }, so nobody can ${action} it`,
      );
    }
    if (campaign.revision !== revision) {
      throw new ConflictError(
        `Campaign '${campaign.title}' has changed since revision ${revision}; look at it again`,
      );
    }
    return campaign;
  }

  async #checked(plan: CampaignPlan): Promise<CampaignPlan> {
    const { rubric } = await this.#options.rubrics.current();
    const faults = checkPlan({
      plan,
      criteria: rubric.criteria,
      now: this.#now(),
    });
    if (faults.length) {
      throw new InputError(faults.join('. '));
    }
    return {
      ...plan,
      owner: canonicalRef(plan.owner),
      ...(plan.startsAt !== undefined && {
        startsAt: DateTime.fromISO(plan.startsAt, { zone: 'utc' }).toISO()!,
      }),
    };
  }

  async #present(campaign: StoredCampaign): Promise<Campaign> {
    const { rubric } = await this.#options.rubrics.current();
    return present(campaign, rubric.criteria);
  }

  async #mayManage(decider: Decider): Promise<void> {
    await this.#options.access.require(
      maturityCampaignManagePermission,
      decider,
    );
  }

  #now(): string {
    return this.#options.clock().toISOString();
  }
}

/** @internal */
export interface CampaignKeeperOptions {
  access: Access;
  store: CampaignStore;
  notices: NoticeStore;
  history: StandingHistoryStore;
  reader: CampaignReader;
  rubrics: RubricKeeper;
  clock(): Date;
}

/** What people were told at opening must not become something else under them. */
function refuseMovedGoal(campaign: StoredCampaign, plan: CampaignPlan): void {
  for (const part of ['goal', 'scope', 'startsAt'] as const) {
    if (
      plan[part] !== undefined &&
      !isDeepStrictEqual(plan[part], campaign[part])
    ) {
      throw new ConflictError(
        `Campaign '${campaign.title}' is open, so its ${part} stands; close it and begin another for something else`,
      );
    }
  }
}
