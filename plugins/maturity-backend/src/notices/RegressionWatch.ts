import {
  Criterion,
  fallsOf,
  NoticedChange,
  PlannedNotice,
  planRegressions,
} from '@cairn/backstage-plugin-maturity-common';
import { DateTime, Duration } from 'luxon';
import { NoticesConfig } from '../config/readNoticesConfig';
import { RubricKeeper } from '../rubric/RubricKeeper';
import { NoticeStore } from '../store/NoticeStore';
import { RegressionStore, StoredChange } from '../store/RegressionStore';

const CURSOR = 'regressions';
/** What happened before that is no news to anybody when this looks for the first time. */
const FIRST_LOOK_BACK = Duration.fromObject({ days: 1 });
/**
 * So long it waits for a pass to end: a digest of half a pass would be followed by another. It is also longer than any
 * transaction takes, so that nothing with an earlier moment appears afterwards.
 */
const SETTLES_AFTER = Duration.fromObject({ seconds: 60 });
/** Where something changes all the time no pass ever ends. */
const WAITS_AT_MOST = Duration.fromObject({ minutes: 10 });
/** While a source stays silent, the platform team is not told again. */
const SILENCE_TOLD_FOR = Duration.fromObject({ days: 1 });

/**
 * Looks through history for what fell since it last looked, and writes down who has to be told. The notices and the
 * place until which it has looked are written in one transaction, so a replica that loses tells nobody, and one that
 * dies loses nothing.
 *
 * @internal
 */
export class RegressionWatch {
  readonly #options: RegressionWatchOptions;

  private constructor(options: RegressionWatchOptions) {
    this.#options = options;
  }

  static create(options: RegressionWatchOptions): RegressionWatch {
    return new RegressionWatch(options);
  }

  async run(): Promise<void> {
    const {
      notices,
      regressions,
      settlesAfter = SETTLES_AFTER,
    } = this.#options;
    const now = DateTime.fromJSDate(this.#options.clock(), { zone: 'utc' });
    const from = await notices.cursor(
      CURSOR,
      now.minus(FIRST_LOOK_BACK).toISO()!,
    );
    const settled = now.minus(settlesAfter).toISO()!;
    const bounds = await regressions.bounds(from);
    if (
      !bounds ||
      bounds.first > settled ||
      (bounds.last > settled &&
        bounds.first > now.minus(WAITS_AT_MOST).toISO()!)
    ) {
      return;
    }
    const to = bounds.last < settled ? bounds.last : settled;
    const planned = await this.#withoutRepeats(await this.#plan(from, to), now);
    await notices.inTransaction(async knex => {
      if (await notices.moveCursor({ knex, name: CURSOR, from, to })) {
        await notices.add({ knex, notices: planned, createdAt: now.toISO()! });
      }
    });
  }

  async #plan(from: string, to: string): Promise<PlannedNotice[]> {
    const { regressions, config } = this.#options;
    const moves = await regressions.moves(from, to);
    const changes = await regressions.changes(from, to);
    return planRegressions({
      falls: fallsOf({
        moves,
        changes: await this.#explain(changes),
        entities: await regressions.entities(
          [...moves, ...changes].map(({ entityRef }) => entityRef),
        ),
      }),
      digestAbove: config.digestAbove,
      platformTeam: config.platformTeam,
    });
  }

  /** With what the rubric says of the criteria, and which sources are silent about them. */
  async #explain(changes: readonly StoredChange[]): Promise<NoticedChange[]> {
    const criteria = new Map<number, Map<string, Criterion>>();
    for (const { rubricVersion } of changes) {
      if (!criteria.has(rubricVersion)) {
        const { rubric } = await this.#options.rubrics.version(rubricVersion);
        criteria.set(
          rubricVersion,
          new Map(rubric.criteria.map(each => [each.id, each])),
        );
      }
    }
    const known = changes.flatMap(change => {
      const criterion = criteria
        .get(change.rubricVersion)!
        .get(change.criterionId);
      // One that is no longer asked can not have fallen.
      return criterion ? [{ change, criterion }] : [];
    });
    const silentSources = await this.#options.regressions.silentSources(
      known
        .filter(({ change }) => change.cause === 'lapse')
        .map(({ change, criterion }) => ({
          entityRef: change.entityRef,
          key: criterion.evidence.key,
        })),
    );
    return known.map(({ change, criterion }) => ({
      ...change,
      title: criterion.title,
      workframe: criterion.workframe,
      level: criterion.level,
      silentSources:
        change.cause === 'lapse'
          ? silentSources(change.entityRef, criterion.evidence.key)
          : [],
    }));
  }

  async #withoutRepeats(
    planned: readonly PlannedNotice[],
    now: DateTime,
  ): Promise<PlannedNotice[]> {
    const silence = planned
      .map(({ scope }) => scope)
      .filter(scope => scope.startsWith('maturity:silence:'));
    const told = await this.#options.notices.toldSince(
      silence,
      now.minus(SILENCE_TOLD_FOR).toISO()!,
    );
    return planned.filter(({ scope }) => !told.has(scope));
  }
}

/** @internal */
export interface RegressionWatchOptions {
  notices: NoticeStore;
  regressions: RegressionStore;
  rubrics: Pick<RubricKeeper, 'version'>;
  config: NoticesConfig;
  clock(): Date;
  /** For how long nothing may have changed before somebody is told, for tests. */
  settlesAfter?: Duration;
}
