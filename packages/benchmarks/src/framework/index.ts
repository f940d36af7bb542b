export {
  defineBenchmark,
  type Benchmark,
  type BenchmarkContext,
} from './Benchmark';
export { toFigure, type Figure, type FigurePromise } from './Figure';
export { formatTable } from './formatTable';
export { medianMilliseconds } from './measure';
export { runBenchmarks } from './runBenchmarks';
