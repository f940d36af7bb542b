export { DisputeStory } from './DisputeStory';
export { ExemptionStory } from './ExemptionStory';
export { RequestActions } from './RequestActions';
export { RequestCard, type RequestCardProps } from './RequestCard';
