export * from './MaturityApi';
export type { PushApi } from './PushClient';
export { MaturityClient } from './MaturityClient';
