export {
  ResultStateBadge,
  type ResultBadgeState,
  type ResultStateBadgeProps,
} from './ResultStateBadge';
