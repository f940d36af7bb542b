import { setTimeout } from 'node:timers/promises';

/**
 * Spreads requests: never more than so many in a second, over all runs of a source.
 *
 * @internal
 */
export class Pacer {
  readonly #intervalMs: number;
  #next = 0;

  private constructor(intervalMs: number) {
    this.#intervalMs = intervalMs;
  }

  static create(options: { perSecond: number }): Pacer {
    return new Pacer(1000 / options.perSecond);
  }

  /** No turn comes before this moment, in milliseconds since 1970. */
  pause(until: number): void {
    this.#next = Math.max(this.#next, until);
  }

  /** Waits for its turn. @throws AbortError if the signal comes first */
  async turn(signal: AbortSignal): Promise<void> {
    const now = Date.now();
    const at = Math.max(now, this.#next);
    this.#next = at + this.#intervalMs;
    await setTimeout(at - now, undefined, { signal });
  }
}
