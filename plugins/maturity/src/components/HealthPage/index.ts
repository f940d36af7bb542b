export { HealthForbidden } from './HealthForbidden';
export { HealthPage } from './HealthPage';
