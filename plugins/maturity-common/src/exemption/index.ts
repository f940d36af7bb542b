export * from './exemptionStateAt';
export * from './lifecycle';
export * from './renewalOf';
export * from './requestFault';
export * from './standing';
export {
  DEFAULT_EXEMPTION_TERMS,
  exemptionRequestEnd,
  latestExemptionEnd,
  type ExemptionTerms,
} from './terms';
