import { Benchmark } from '../framework';

/**
 * The figures that maturity is held to.
 *
 * @public
 */
export const maturityBenchmarks: Benchmark[] = [];
