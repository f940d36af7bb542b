import { LoggerService } from '@backstage/backend-plugin-api';
import { CatalogMirror } from '@cairn/catalog-mirror';
import { DateTime, Duration } from 'luxon';
import { AssessmentStore } from '../store/AssessmentStore';
import { ClaimStore } from '../store/ClaimStore';
import { HistoryRetentionStore } from '../store/HistoryRetentionStore';
import { NoticeStore } from '../store/NoticeStore';
import { SourceRunStore } from '../store/SourceRunStore';
import { SubjectStore } from '../store/SubjectStore';

/** A run this old that is still open was left by a process that ended: no source may take so long. */
const ABANDONED_AFTER = Duration.fromObject({ hours: 6 });

/**
 * Removes what is older than configured, and what was left behind by processes that ended before they were done.
 *
 * @internal
 */
export class RetentionTask {
  readonly #options: RetentionTaskOptions;

  private constructor(options: RetentionTaskOptions) {
    this.#options = options;
  }

  static create(options: RetentionTaskOptions): RetentionTask {
    return new RetentionTask(options);
  }

  async run(): Promise<void> {
    const { history, runs, notices, claims, assessments, retention } =
      this.#options;
    const now = DateTime.utc();
    const before = (age: Duration) => now.minus(age).toISO()!;

    await runs.closeAbandoned({
      before: before(ABANDONED_AFTER),
      now: now.toISO()!,
    });
    const oldest = before(retention.transitions);
    const oldTransitions = await history.removeTransitionsBefore(oldest);
    const oldSpans = await history.removeSpansBefore(oldest);
    const oldChanges = await history.removeResultChangesBefore(oldest);
    const oldRuns = await runs.removeBefore(before(retention.sourceRuns));
    await claims.removeEnded();
    await notices.removeBefore(before(retention.sourceRuns));
    const strays = await this.#strays();
    await assessments.forget(strays);

    this.#options.logger.info(
      `Removed ${oldTransitions} transitions, ${oldSpans} spans, ${oldChanges} changes of results, ${oldRuns} source runs, and what was left of ${strays.length} entities`,
    );
  }

  /** Nothing is a stray so long as the mirror has never been whole. */
  async #strays(): Promise<string[]> {
    const { mirror, assessments, subjects } = this.#options;
    const { lastSyncAt } = await mirror.status();
    return lastSyncAt
      ? assessments.strayRefs(new Set(await subjects.allRefs()))
      : [];
  }
}

/** @internal */
export interface RetentionTaskOptions {
  mirror: CatalogMirror;
  history: HistoryRetentionStore;
  runs: SourceRunStore;
  notices: NoticeStore;
  claims: ClaimStore;
  assessments: AssessmentStore;
  subjects: SubjectStore;
  retention: { transitions: Duration; sourceRuns: Duration };
  logger: LoggerService;
}
