import { randomUUID } from 'node:crypto';
import { DateTime, Duration } from 'luxon';
import { ClaimStore } from '../store/ClaimStore';
import { NoticeStore, WaitingNotice } from '../store/NoticeStore';
import { Notifier } from './Notifier';

const CLAIM = 'notices';
/** Longer than a page of notices takes to send, so that two replicas do not send one. */
const LEASE_SECONDS = 300;
const PAGE = 50;
/** A notice that is refused so often is refused for what it says. */
const TRIES = 5;
/** What could not be told for so long is no news any more. */
const STALE_AFTER = Duration.fromObject({ days: 1 });

/**
 * Sends what waits, in order, one replica at a time. A replica that dies between sending a notice and noting it leaves
 * one to be sent again: its scope makes the second take the place of the first.
 *
 * @internal
 */
export class NoticeSender {
  readonly #options: NoticeSenderOptions;
  readonly #holder = randomUUID();

  private constructor(options: NoticeSenderOptions) {
    this.#options = options;
  }

  static create(options: NoticeSenderOptions): NoticeSender {
    return new NoticeSender(options);
  }

  async run(signal?: AbortSignal): Promise<void> {
    const { claims } = this.#options;
    const claim = { name: CLAIM, holder: this.#holder };
    if (!(await claims.take({ ...claim, seconds: LEASE_SECONDS }))) {
      return;
    }
    try {
      await this.#sendAll(signal);
    } finally {
      await claims.leave({ ...claim, seconds: 0 });
    }
  }

  async #sendAll(signal: AbortSignal | undefined): Promise<void> {
    const { store } = this.#options;
    const deadline = Date.now() + (LEASE_SECONDS * 1_000) / 2;
    for (;;) {
      const page = await store.waiting(PAGE);
      for (const notice of page) {
        if (signal?.aborted || Date.now() > deadline) {
          return;
        }
        if (!(await this.#sendOne(notice))) {
          // The others would fail alike, and an order is to be kept; the next run goes on here.
          return;
        }
      }
      if (page.length < PAGE) {
        return;
      }
    }
  }

  /** @returns false if it has to wait for another run */
  async #sendOne(notice: WaitingNotice): Promise<boolean> {
    const { store, notifier, clock } = this.#options;
    const staleBefore = DateTime.fromJSDate(clock(), { zone: 'utc' })
      .minus(STALE_AFTER)
      .toISO()!;
    if (notice.createdAt < staleBefore || notice.tries >= TRIES) {
      await store.end(notice.id, 'given-up');
      return true;
    }
    const outcome = await notifier.send(notice);
    if (outcome === 'failed') {
      await store.noteTry(notice.id);
      return false;
    }
    await store.end(notice.id, outcome);
    return true;
  }
}

/** @internal */
export interface NoticeSenderOptions {
  store: NoticeStore;
  claims: ClaimStore;
  notifier: Notifier;
  clock(): Date;
}
