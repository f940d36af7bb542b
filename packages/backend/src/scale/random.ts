/**
 * A small seeded source of random numbers (mulberry32): the same seed gives the same organization everywhere.
 *
 * @internal
 */
export class Random {
  #state: number;

  static create(seed: number): Random {
    return new Random(seed);
  }

  private constructor(seed: number) {
    this.#state = seed;
  }

  /** At least 0 and below 1. */
  next(): number {
    // eslint-disable-next-line no-bitwise
    this.#state = (this.#state + 0x6d2b79f5) | 0;
    let mixed = this.#state;
    // eslint-disable-next-line no-bitwise
    mixed = Math.imul(mixed ^ (mixed >>> 15), mixed | 1);
    // eslint-disable-next-line no-bitwise
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    // eslint-disable-next-line no-bitwise
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296;
  }

  chance(probability: number): boolean {
    return this.next() < probability;
  }

  pick<T>(items: readonly T[]): T {
    return items[Math.floor(this.next() * items.length)];
  }

  /** Prefers the first items by far, as real organizations do: a few teams own most of what there is. */
  pickUneven<T>(items: readonly T[]): T {
    return items[Math.floor(this.next() ** 2.5 * items.length)];
  }
}
