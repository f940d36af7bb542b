/**
 * Rubric, evidence and assessment types, the pure assessment, and the client of Cairn maturity.
 *
 * @packageDocumentation
 */

export * from './model';
export * from './rubric';
export * from './condition';
export * from './assessment';
export * from './transition';
export * from './history';
export * from './export';
export * from './techInsights';
export * from './exemption';
export * from './dispute';
export * from './platform';
export * from './draft';
export * from './agent';
export * from './campaign';
export * from './notice';
export * from './api';
export * from './client';
export * from './permissions';
