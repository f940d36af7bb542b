export { createScaleSnapshot } from './createScaleSnapshot';
