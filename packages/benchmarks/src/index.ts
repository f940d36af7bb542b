/**
 * Measurements of what this repository promises. `./yarnw bench <domain>` runs them.
 *
 * @packageDocumentation
 */
export * from './framework';
export { domains } from './domains';
export { maturityBenchmarks } from './maturity';
