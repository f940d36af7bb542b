import { FigurePromise } from './Figure';

/**
 * What a running benchmark is given.
 *
 * @public
 */
export interface BenchmarkContext {
  /** Generated data comes from this seed, so that every call measures the same work. */
  seed: number;
  /** Tells a person what is going on. */
  say(message: string): void;
}

/**
 * A group of figures that come out of one set-up.
 *
 * @public
 */
export interface Benchmark<TFigure extends string = string> {
  title: string;
  figures: Record<TFigure, FigurePromise>;
  run(context: BenchmarkContext): Promise<Record<TFigure, number>>;
}

/**
 * Defines a benchmark; the keys of `figures` are those that `run` must answer.
 *
 * @example
 * ```ts
 * export const parsing = defineBenchmark({
 *   title: 'Parsing',
 *   figures: {
 *     rubric: { name: 'Parse a rubric of 40 criteria', unit: 'ms', reach: 50 },
 *   },
 *   async run() {
 *     return { rubric: await measureMilliseconds(() => parseRubric(documents)) };
 *   },
 * });
 * ```
 *
 * @public
 */
export function defineBenchmark<TFigure extends string>(
  benchmark: Benchmark<TFigure>,
): Benchmark {
  return benchmark;
}
