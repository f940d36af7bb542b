export * from './types';
export { AGENT_MAY, agentCeiling } from './agentCeiling';
export { assess } from './assess';
export type { AssessOptions } from './assess';
export { distributionOf, mergeDistributions } from './distribution';
export { levelsOfKind } from './levelsOfKind';
export { marksOf } from './marksOf';
export { bestStep } from './nextSteps';
export { workframeSummaries } from './workframeSummaries';
