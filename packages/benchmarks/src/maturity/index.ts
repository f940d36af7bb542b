import { Benchmark } from '../framework';
import { assessment } from './assessment';
import { pages } from './pages';
import { startup } from './startup';

/**
 * The figures that maturity is held to. The slowest comes last, so that the others are not kept waiting.
 *
 * @public
 */
export const maturityBenchmarks: Benchmark[] = [assessment, pages, startup];
