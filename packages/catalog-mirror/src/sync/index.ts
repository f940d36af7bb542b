export { readStatus, type MirrorStatus } from './state';
export { syncAll } from './syncAll';
export { syncEntities } from './syncEntities';
export { kindsRequest } from './kinds';
export type { SyncContext, SyncResult } from './types';
