/** A small random generator whose results depend on its seed alone. */
export interface Random {
  /** A whole number from 0 up to, but not including, `limit`. */
  below(limit: number): number;
  pick<T>(values: readonly T[]): T;
  /** True in `share` of all cases, `share` being between 0 and 1. */
  chance(share: number): boolean;
}

// mulberry32: public domain, four lines, and good enough to spread test data.
export function createRandom(seed: number): Random {
  let state = Math.trunc(seed);
  function next(): number {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296;
  }
  return {
    below: limit => Math.floor(next() * limit),
    pick: values => values[Math.floor(next() * values.length)],
    chance: share => next() < share,
  };
}
