export { explainChanges } from './explainChanges';
export { explainTransition } from './explainTransition';
export type {
  AssessmentSnapshot,
  CriterionChange,
  WorkframeTransition,
} from './types';
