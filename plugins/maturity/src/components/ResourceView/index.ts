export {
  Forbidden,
  ResourceView,
  type ResourceViewProps,
} from './ResourceView';
