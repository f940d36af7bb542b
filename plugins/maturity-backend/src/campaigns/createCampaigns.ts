import { AuthService, UserInfoService } from '@backstage/backend-plugin-api';
import { DateTime } from 'luxon';
import { MaturityConfig } from '../config/readMaturityConfig';
import { Access } from '../maturity/Access';
import { NoticeSender } from '../notices/NoticeSender';
import { Notifier } from '../notices/Notifier';
import { RegressionWatch } from '../notices/RegressionWatch';
import { ReportReader } from '../report/ReportReader';
import { RubricKeeper } from '../rubric/RubricKeeper';
import { Stores } from '../store/createStores';
import { CampaignTask } from '../tasks/CampaignTask';
import { NoticeTask } from '../tasks/NoticeTask';
import { CampaignKeeper } from './CampaignKeeper';
import { CampaignReader } from './CampaignReader';

/**
 * Campaigns, the monthly report, and what people are told of them and of what fell.
 *
 * @internal
 */
export function createCampaigns(options: {
  stores: Stores;
  access: Access;
  auth: AuthService;
  userInfo: UserInfoService;
  rubrics: RubricKeeper;
  notifier: Notifier;
  config: Pick<MaturityConfig, 'notices' | 'retention'>;
  /** The time, for tests. */
  clock?: () => Date;
}) {
  const { stores, config, clock = () => new Date(), ...services } = options;
  const parts = {
    ...services,
    clock,
    store: stores.campaigns,
    notices: stores.notices,
    history: stores.standings,
    titles: stores.titles,
  };
  const campaignReader = CampaignReader.create({
    ...parts,
    keptSince: () =>
      DateTime.fromJSDate(clock(), { zone: 'utc' })
        .minus(config.retention.transitions)
        .toISO()!,
  });
  const campaignKeeper = CampaignKeeper.create({
    ...parts,
    reader: campaignReader,
  });
  return {
    campaignReader,
    campaignKeeper,
    reports: ReportReader.create({
      ...parts,
      campaigns: stores.campaigns,
      campaignReader,
      reports: stores.reports,
    }),
    campaignTask: CampaignTask.create({
      ...parts,
      keeper: campaignKeeper,
      reminders: config.notices.campaignReminders,
    }),
    noticeTask: NoticeTask.create({
      watch: RegressionWatch.create({
        ...parts,
        regressions: stores.regressions,
        config: config.notices,
      }),
      sender: NoticeSender.create({
        ...parts,
        store: stores.notices,
        claims: stores.claims,
      }),
    }),
  };
}

/** @internal */
export type Campaigns = ReturnType<typeof createCampaigns>;
