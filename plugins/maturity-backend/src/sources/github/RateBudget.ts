import { Duration } from 'luxon';

/** How long to leave GitHub alone where it does not say. */
const DEFAULT_PAUSE = Duration.fromObject({ minutes: 1 });

type Headers = Record<string, string | number | undefined>;

/**
 * What GitHub lets us ask for, per installation or token. Others use the same credentials, so some of it is left to
 * them.
 *
 * @internal
 */
export class RateBudget {
  readonly #reserve: number;
  #blockedUntil = 0;

  private constructor(reserve: number) {
    this.#reserve = reserve;
  }

  static create(options: { reserve: number }): RateBudget {
    return new RateBudget(options.reserve);
  }

  /** Until when nothing may be asked; `undefined` while something may. */
  get blockedUntil(): Date | undefined {
    return this.#blockedUntil > Date.now()
      ? new Date(this.#blockedUntil)
      : undefined;
  }

  /** Learns from the headers of an answer. @returns whether the answer is a refusal for asking too much */
  learn(status: number, headers: Headers): boolean {
    const remaining = numberOf(headers['x-ratelimit-remaining']);
    const limit = numberOf(headers['x-ratelimit-limit']);
    const reset = (numberOf(headers['x-ratelimit-reset']) ?? 0) * 1000;
    const retry = numberOf(headers['retry-after']);
    const refused =
      status === 429 ||
      (status === 403 && (remaining === 0 || retry !== undefined));
    if (refused) {
      // A secondary limit names a pause; the primary one its end.
      const until =
        retry === undefined && remaining === 0
          ? reset
          : Date.now() + (retry ?? DEFAULT_PAUSE.as('seconds')) * 1000;
      this.#block(until || Date.now() + DEFAULT_PAUSE.toMillis());
    } else if (
      remaining !== undefined &&
      // Without credentials the whole limit is 60.
      remaining <= Math.min(this.#reserve, (limit ?? Infinity) / 2)
    ) {
      this.#block(reset);
    }
    return refused;
  }

  #block(until: number) {
    this.#blockedUntil = Math.max(this.#blockedUntil, until);
  }
}

function numberOf(header: string | number | undefined): number | undefined {
  const number = header === undefined ? NaN : Number(header);
  return Number.isFinite(number) ? number : undefined;
}
