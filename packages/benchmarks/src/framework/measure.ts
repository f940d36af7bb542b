/**
 * How long a piece of work takes, in milliseconds: the median of several rounds, after one round to warm up.
 *
 * @param work - what is measured
 * @param options - `before` prepares a round and is not measured
 *
 * @public
 */
export async function medianMilliseconds(
  work: () => Promise<unknown>,
  options: { rounds: number; before?: () => Promise<unknown> },
): Promise<number> {
  const times: number[] = [];
  for (let round = 0; round <= options.rounds; round++) {
    await options.before?.();
    const start = performance.now();
    await work();
    times.push(performance.now() - start);
  }
  const measured = times.slice(1).sort((a, b) => a - b);
  return measured[Math.floor(measured.length / 2)];
}
