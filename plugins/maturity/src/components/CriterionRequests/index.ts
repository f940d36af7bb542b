export { CriterionBadges } from './CriterionBadges';
export { CriterionMenu } from './CriterionMenu';
export { CriterionStories } from './CriterionStories';
export { EntityRequestsProvider } from './EntityRequestsProvider';
export { RequestsNotLoaded } from './RequestsNotLoaded';
