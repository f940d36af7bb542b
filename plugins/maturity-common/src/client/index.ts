export * from './MaturityApi';
export type { CampaignsApi } from './CampaignsClient';
export type { DisputesApi } from './DisputesClient';
export type { ExemptionsApi } from './ExemptionsClient';
export type { HistoryApi } from './HistoryClient';
export type { RequestsApi } from './RequestsClient';
export type { PushApi } from './PushClient';
export { MaturityClient } from './MaturityClient';
export type { PlatformApi } from './PlatformClient';
