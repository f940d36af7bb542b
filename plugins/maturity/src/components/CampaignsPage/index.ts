export { CampaignDay } from './CampaignDay';
export { CampaignsPage } from './CampaignsPage';
export { PlanDialog } from './PlanDialog';
