import { Assessor } from '../assessment/Assessor';
import { PushRecordStore } from '../store/PushRecordStore';
import { PushStore } from '../store/PushStore';

/** A push assesses its entities itself, and is done with it long before this. */
const PATIENCE_MS = 30_000;

/**
 * Assesses entities whose pushed evidence was stored by a process that ended before it could assess them.
 *
 * @internal
 */
export class PushHealer {
  readonly #options: PushHealerOptions;

  private constructor(options: PushHealerOptions) {
    this.#options = options;
  }

  static create(options: PushHealerOptions): PushHealer {
    return new PushHealer(options);
  }

  async run(signal: AbortSignal): Promise<void> {
    const { store, records, assessor } = this.#options;
    const now = this.#options.clock?.() ?? new Date();
    const before = new Date(now.getTime() - PATIENCE_MS).toISOString();
    const { marks, entityRefs } = await store.waitingSince(before);
    if (marks.length) {
      await assessor.assess({ entityRefs, signal });
      await store.unmark(marks);
    }
    await records.removeCountsBefore(before);
  }
}

/** @internal */
export interface PushHealerOptions {
  store: PushStore;
  records: PushRecordStore;
  assessor: Assessor;
  /** The time, for tests. */
  clock?: () => Date;
}
