export { factsOfCheck } from './factsOfCheck';
export type { FactsOfCheck } from './factsOfCheck';
export { importJsonRules } from './importJsonRules';
export type {
  FactReference,
  ImportedCheck,
  ImportFault,
  ImportJsonRulesOptions,
  LatestFacts,
} from './types';
