export * from './types';
export { AGENT_MAY, agentCeiling } from './agentCeiling';
export { assess } from './assess';
export type { AssessOptions } from './assess';
export { levelsOfKind } from './levelsOfKind';
export { marksOf } from './marksOf';
