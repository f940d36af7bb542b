/**
 * The evidence source extension point of Cairn maturity.
 *
 * @packageDocumentation
 */

export * from './EvidenceSource';
export * from './extensions';
