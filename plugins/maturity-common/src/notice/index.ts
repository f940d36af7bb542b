export { campaignNotices } from './campaignNotices';
export type { CampaignOccasion } from './campaignNotices';
export { dueReminder } from './dueReminder';
export { fallsOf } from './fallsOf';
export type { Fall } from './fallsOf';
export { planRegressions } from './planRegressions';
export type {
  NoticedChange,
  NoticedEntity,
  NoticedMove,
  PlannedNotice,
} from './types';
