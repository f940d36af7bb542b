export {
  createMaturityRouter,
  routesOf,
  type MaturityRouter,
} from './createMaturityRouter';
