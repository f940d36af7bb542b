export {
  ConfidenceBadge,
  type ConfidenceBadgeProps,
  type ConfidenceWord,
} from './ConfidenceBadge';
