export { DRAFT_LIFECYCLE, DRAFT_STATES, draftStateAt } from './lifecycle';
export type { DraftAct, DraftState, DraftStep } from './lifecycle';
export { diffRubrics, isEmptyDiff, summarizeDiff } from './diffRubrics';
export { mergeRubrics } from './mergeRubrics';
export { directionOf, SimulationTally } from './SimulationTally';
export type { SimulatedStanding, SimulatedSubject } from './SimulationTally';
export * from './types';
