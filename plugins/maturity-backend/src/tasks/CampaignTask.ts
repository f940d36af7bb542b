import {
  dueReminder,
  PlannedNotice,
} from '@cairn/backstage-plugin-maturity-common';
import { Duration } from 'luxon';
import { CampaignKeeper } from '../campaigns/CampaignKeeper';
import { CampaignStore, StoredCampaign } from '../store/CampaignStore';
import { NoticeStore } from '../store/NoticeStore';

/**
 * Reminds owners of open campaigns before their day, and whoever runs a campaign once its day has passed. Whether a
 * reminder went out is noted in the transaction that writes it down, so replicas send one.
 *
 * @internal
 */
export class CampaignTask {
  readonly #options: CampaignTaskOptions;

  private constructor(options: CampaignTaskOptions) {
    this.#options = options;
  }

  static create(options: CampaignTaskOptions): CampaignTask {
    return new CampaignTask(options);
  }

  async run(signal?: AbortSignal): Promise<void> {
    const { store, clock } = this.#options;
    const now = clock().toISOString();
    for (const campaign of await store.list({ states: ['open'] })) {
      if (signal?.aborted) {
        return;
      }
      const reminder = this.#reminderOf(campaign, now);
      if (reminder && reminder !== campaign.reminded) {
        await this.#remind(campaign, reminder, now);
      }
    }
  }

  #reminderOf(campaign: StoredCampaign, now: string): string | undefined {
    const { targetDate, openedAt } = campaign;
    if (targetDate < now.slice(0, 10)) {
      return 'overdue';
    }
    const reminder = dueReminder({
      targetDate,
      before: this.#options.reminders,
      now,
    });
    // Whoever opens a campaign a week before its day has just told everybody.
    const wasDueAtOpening =
      reminder ===
      dueReminder({
        targetDate,
        before: this.#options.reminders,
        now: openedAt!,
      });
    return wasDueAtOpening ? undefined : reminder;
  }

  async #remind(
    campaign: StoredCampaign,
    reminder: string,
    now: string,
  ): Promise<void> {
    const { store, notices, keeper } = this.#options;
    const planned =
      reminder === 'overdue'
        ? [overdueNotice(campaign)]
        : await keeper.noticesOf(campaign, 'reminder', now);
    await notices.inTransaction(async knex => {
      if (await store.noteReminder({ id: campaign.id, reminder, knex })) {
        await notices.add({ knex, notices: planned, createdAt: now });
      }
    });
  }
}

/** @internal */
export interface CampaignTaskOptions {
  store: CampaignStore;
  notices: NoticeStore;
  keeper: CampaignKeeper;
  /** How long before the end of the target day. */
  reminders: readonly Duration[];
  clock(): Date;
}

function overdueNotice({
  id,
  title,
  owner,
  targetDate,
}: StoredCampaign): PlannedNotice {
  return {
    recipients: [owner],
    title: `The day of campaign '${title}' has passed`,
    description: `It was ${targetDate}. Close the campaign, so that its report stands, or give it another day.`,
    link: `/maturity/campaigns/${id}`,
    scope: `maturity:campaign:${id}:overdue`,
    severity: 'normal',
  };
}
