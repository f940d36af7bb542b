export {
  createMaturityRouter,
  type MaturityRouter,
} from './createMaturityRouter';
