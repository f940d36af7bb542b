export type { Outcome } from './comparators';
export { evaluateCondition } from './evaluateCondition';
export type { ConditionOutcome } from './prepareCondition';
