import { ConflictError } from '@backstage/errors';
import { randomUUID } from 'node:crypto';
import { ClaimStore } from '../store/ClaimStore';

/** How many entities one person may have refreshed at once, over all replicas. */
const PER_USER = 3;
/** How many refreshes one process works at, whoever asks. */
const PER_PROCESS = 10;

/**
 * Bounds how much refreshing goes on at once: each refresh reads from other systems, with the instance's own limits
 * there.
 *
 * @internal
 */
export class RefreshSlots {
  readonly #claims: ClaimStore;
  readonly #seconds: number;
  #running = 0;

  private constructor(options: { claims: ClaimStore; seconds: number }) {
    this.#claims = options.claims;
    this.#seconds = options.seconds;
  }

  static create(options: {
    claims: ClaimStore;
    /** For how long a slot is kept, should its process end before the work does. */
    seconds: number;
  }): RefreshSlots {
    return new RefreshSlots(options);
  }

  /** @throws ConflictError if too much is being refreshed already, by this person or by all */
  async run<T>(userRef: string, work: () => Promise<T>): Promise<T> {
    if (this.#running >= PER_PROCESS) {
      throw new ConflictError(
        `${PER_PROCESS} entities are being refreshed already; wait until some are done and try again`,
      );
    }
    this.#running += 1;
    try {
      const claim = await this.#take(userRef);
      try {
        return await work();
      } finally {
        await this.#claims.leave({ ...claim, seconds: 0 });
      }
    } finally {
      this.#running -= 1;
    }
  }

  async #take(userRef: string): Promise<{ name: string; holder: string }> {
    const holder = randomUUID();
    for (let slot = 1; slot <= PER_USER; slot++) {
      const claim = { name: `refresh by ${userRef} ${slot}`, holder };
      if (await this.#claims.take({ ...claim, seconds: this.#seconds })) {
        return claim;
      }
    }
    throw new ConflictError(
      `${PER_USER} entities are being refreshed for '${userRef}' already; wait until one is done and try again`,
    );
  }
}
