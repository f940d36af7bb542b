import { Benchmark } from './framework';
import { maturityBenchmarks } from './maturity';

/**
 * The benchmarks of each domain, in the order in which they run.
 *
 * @public
 */
export const domains: ReadonlyMap<string, Benchmark[]> = new Map([
  ['maturity', maturityBenchmarks],
]);
