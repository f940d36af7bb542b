import { DateTime, Duration } from 'luxon';
import { Assessor } from '../assessment/Assessor';
import { ExemptionNotices } from '../exemptions/ExemptionNotices';
import { RubricKeeper } from '../rubric/RubricKeeper';
import { ExemptionStore } from '../store/ExemptionStore';

/** How long before its end whoever asked is told. */
const NOTICE_AHEAD = Duration.fromObject({ days: 14 });

/**
 * Follows what time does to exemptions. It ends none: one has lapsed at its end, whether or not this runs. It assesses
 * the entities for which one began or ended since their last assessment, and tells people of ends that are near.
 *
 * @internal
 */
export class ExemptionTask {
  readonly #options: ExemptionTaskOptions;

  private constructor(options: ExemptionTaskOptions) {
    this.#options = options;
  }

  static create(options: ExemptionTaskOptions): ExemptionTask {
    return new ExemptionTask(options);
  }

  async run(signal: AbortSignal): Promise<void> {
    const { store, assessor } = this.#options;
    const now = DateTime.fromJSDate(this.#options.clock?.() ?? new Date(), {
      zone: 'utc',
    });
    const entityRefs = await store.unassessedRefs(now.toISO()!);
    await assessor.assess({ entityRefs, signal });
    await this.#remind(now);
  }

  async #remind(now: DateTime): Promise<void> {
    const { store, notices, rubrics } = this.#options;
    const ending = await store.claimReminders({
      now: now.toISO()!,
      before: now.plus(NOTICE_AHEAD).toISO()!,
    });
    const { rubric } = await rubrics.current();
    for (const row of ending) {
      const criterion = rubric.criteria.find(
        ({ id }) => id === row.criterion_id,
      );
      await notices.endsSoon({
        id: row.id,
        criterionTitle: criterion?.title ?? row.criterion_id,
        until: row.until,
        requestedBy: row.requested_by,
      });
    }
  }
}

/** @internal */
export interface ExemptionTaskOptions {
  store: ExemptionStore;
  assessor: Pick<Assessor, 'assess'>;
  rubrics: RubricKeeper;
  notices: ExemptionNotices;
  /** The time, for tests. */
  clock?: () => Date;
}
