export * from './MaturityApi';
export type { PushApi } from './PushClient';
export { MaturityClient } from './MaturityClient';
export type { PlatformApi } from './PlatformClient';
