export { actsAt, AGENT_ACTS } from './act';
export type { AgentAct } from './act';
export { mayAgentAct } from './mayAgentAct';
export * from './types';
