export { demoRequestsPlugin } from './plugin';
