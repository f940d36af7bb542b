export { demoCampaignPlugin } from './plugin';
