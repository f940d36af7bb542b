export { EntityCampaigns } from './EntityCampaigns';
export { CausesTable } from './CausesTable';
export { scopeInWords } from './scopeInWords';
export { StandingBadge } from './StandingBadge';
export { StandingMeter } from './StandingMeter';
export { useCampaignLinks } from './useCampaignLinks';
export { default as printStyles } from './printable.module.css';
export { default as tableStyles } from './Campaigns.module.css';
