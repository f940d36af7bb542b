import { Benchmark, BenchmarkContext } from './Benchmark';
import { Figure, toFigure } from './Figure';

/**
 * Runs benchmarks one after the other. One that breaks leaves its own figures unmeasured and says why; the others
 * go on.
 *
 * @public
 */
export async function runBenchmarks(
  benchmarks: Benchmark[],
  context: BenchmarkContext,
): Promise<Figure[]> {
  const figures: Figure[] = [];
  for (const benchmark of benchmarks) {
    context.say(benchmark.title);
    const measured = await benchmark.run(context).catch(error => {
      context.say(`${benchmark.title} broke: ${error?.stack ?? error}`);
      return undefined;
    });
    for (const [key, promise] of Object.entries(benchmark.figures)) {
      figures.push(toFigure(promise, measured?.[key]));
    }
  }
  return figures;
}
