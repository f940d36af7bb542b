export * from './MaturityApi';
export { MaturityClient } from './MaturityClient';
