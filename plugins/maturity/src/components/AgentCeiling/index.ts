export { AgentCeiling } from './AgentCeiling';
