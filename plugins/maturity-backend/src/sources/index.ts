export {
  createBuiltInSources,
  type BuiltInSourcesOptions,
} from './createBuiltInSources';
