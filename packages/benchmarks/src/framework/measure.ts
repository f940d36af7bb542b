/**
 * How long a piece of work takes, in milliseconds: the median of several rounds, after one round to warm up.
 *
 * @public
 */
export async function medianMilliseconds(
  work: (round: number) => Promise<unknown>,
  options: { rounds: number },
): Promise<number> {
  await work(0);
  const times: number[] = [];
  for (let round = 1; round <= options.rounds; round++) {
    const start = performance.now();
    await work(round);
    times.push(performance.now() - start);
  }
  times.sort((a, b) => a - b);
  return times[Math.floor(times.length / 2)];
}
