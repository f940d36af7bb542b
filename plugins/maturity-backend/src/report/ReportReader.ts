import { BackstageCredentials } from '@backstage/backend-plugin-api';
import { InputError } from '@backstage/errors';
import {
  Criterion,
  maturityHealthReadPermission,
  maturityReadPermission,
  MaturityReport,
  progressOf,
  ReportTeam,
  WORKFRAMES,
} from '@cairn/backstage-plugin-maturity-common';
import { Visibility } from '@cairn/catalog-mirror';
import { DateTime } from 'luxon';
import { CampaignReader } from '../campaigns/CampaignReader';
import { FollowedWalk, followStandings } from '../campaigns/followStandings';
import { targetLens } from '../campaigns/lenses';
import { Access } from '../maturity/Access';
import { RubricKeeper } from '../rubric/RubricKeeper';
import { CampaignStore } from '../store/CampaignStore';
import { LevelsMoved, ReportStore } from '../store/ReportStore';
import { StandingHistoryStore } from '../store/StandingHistoryStore';
import { TitleStore } from '../store/TitleStore';
import { coverageOf, unknownOf } from './knowledge';

/** So far ahead an exemption that ends is named. */
const ENDING_SOON_DAYS = 30;

/**
 * The monthly report, made from history.
 *
 * @internal
 */
export class ReportReader {
  readonly #options: ReportReaderOptions;

  private constructor(options: ReportReaderOptions) {
    this.#options = options;
  }

  static create(options: ReportReaderOptions): ReportReader {
    return new ReportReader(options);
  }

  /** @throws InputError if the month has not begun */
  async month(
    month: string,
    credentials: BackstageCredentials,
  ): Promise<MaturityReport> {
    const { access, history, campaigns, campaignReader } = this.#options;
    const visibility = await access.visibility(credentials);
    await access.require(maturityReadPermission, credentials);
    const { from, to, complete } = this.#time(month);

    const walks = await followStandings({
      ...this.#options,
      visibility,
      lenses: WORKFRAMES.map(workframe => targetLens({ workframe, from, to })),
    });
    // Each lens follows the same services.
    const services = walks.get(WORKFRAMES[0])!;
    const rubric = {
      from: await history.rubricVersionAt(from),
      to: await history.rubricVersionAt(to),
    };
    const { criteria } = (await this.#options.rubrics.version(rubric.to))
      .rubric;
    const historyFrom = await history.begin();
    const noHealth = await access.refusal(
      maturityHealthReadPermission,
      credentials,
    );
    return {
      month,
      from,
      to,
      complete,
      ...(historyFrom !== undefined && { historyFrom }),
      rubric,
      workframes: WORKFRAMES.map(workframe => ({
        workframe,
        progress: progressOf({ walks: walks.get(workframe)!, from, to }),
        coverage: coverageOf(services, workframe),
      })),
      teams: await this.#teams({ services, from, to, visibility }),
      campaigns: await campaignReader.summaries({
        campaigns: await campaigns.openBetween(from, to),
        visibility,
        until: to,
      }),
      unknown: await unknownOf(services, this.#options.rubrics, criteria),
      exemptions: await this.#exemptions({ from, to, visibility, criteria }),
      ...(!noHealth && {
        sources: await this.#options.reports.sources(from, to),
      }),
    };
  }

  #time(month: string): { from: string; to: string; complete: boolean } {
    const start = DateTime.fromISO(`${month}-01`, { zone: 'utc' });
    const now = DateTime.fromJSDate(this.#options.clock(), { zone: 'utc' });
    if (!start.isValid || start > now) {
      throw new InputError(
        `There is no report of '${month}' yet; name a month that has begun, such as ${now.toFormat(
          'yyyy-MM',
        )}`,
      );
    }
    const end = start.endOf('month');
    const complete = end < now;
    return {
      from: start.toISO()!,
      to: (complete ? end : now).toISO()!,
      complete,
    };
  }

  async #teams(options: {
    services: readonly FollowedWalk[];
    from: string;
    to: string;
    visibility: Visibility;
  }): Promise<ReportTeam[]> {
    const { services, visibility } = options;
    const moved = await this.#options.reports.levelsMoved(options);
    const teams = movesByOwner(services, moved);
    const titleOf = await this.#options.titles.of(
      [...teams.keys()].flatMap(owner => owner ?? []),
      visibility,
    );
    return [...teams]
      .map(([owner, team]) => ({
        ...(owner !== undefined && { team: titleOf(owner) }),
        ...team,
      }))
      .filter(({ gained, lost, otherwise }) => gained || lost || otherwise)
      .sort(
        (a, b) =>
          b.gained - b.lost - (a.gained - a.lost) ||
          (a.team?.title ?? '').localeCompare(b.team?.title ?? ''),
      );
  }

  async #exemptions(options: {
    from: string;
    to: string;
    visibility: Visibility;
    criteria: readonly Criterion[];
  }): Promise<MaturityReport['exemptions']> {
    const { to, visibility, criteria } = options;
    const { reports, titles } = this.#options;
    const { lapsing, ...counts } = await reports.exemptions({
      ...options,
      endingUntil: DateTime.fromISO(to, { zone: 'utc' })
        .plus({ days: ENDING_SOON_DAYS })
        .toISO()!,
    });
    const titleOf = await titles.of(
      lapsing.map(({ entityRef }) => entityRef),
      visibility,
    );
    const criterionTitles = new Map(
      criteria.map(({ id, title }) => [id, title]),
    );
    return {
      ...counts,
      lapsing: lapsing.map(each => ({
        ...titleOf(each.entityRef),
        criterionId: each.criterionId,
        criterionTitle:
          criterionTitles.get(each.criterionId) ?? each.criterionId,
        until: each.until,
      })),
    };
  }
}

/** @internal */
export interface ReportReaderOptions {
  access: Access;
  rubrics: RubricKeeper;
  history: StandingHistoryStore;
  reports: ReportStore;
  titles: TitleStore;
  campaigns: CampaignStore;
  campaignReader: CampaignReader;
  clock(): Date;
}

/** An entity counts for its last owner, whoever it moved for. */
function movesByOwner(
  services: readonly FollowedWalk[],
  moved: readonly LevelsMoved[],
): Map<string | undefined, Omit<ReportTeam, 'team'>> {
  const teams = new Map<string | undefined, Omit<ReportTeam, 'team'>>();
  const teamOf = new Map<string, Omit<ReportTeam, 'team'>>();
  for (const { entityRef, ownerRef, end } of services) {
    const team = teams.get(ownerRef) ?? {
      services: 0,
      gained: 0,
      lost: 0,
      otherwise: 0,
    };
    teams.set(ownerRef, team);
    teamOf.set(entityRef, team);
    team.services += end ? 1 : 0;
  }
  for (const { entityRef, cause, gained, lost } of moved) {
    const team = teamOf.get(entityRef);
    if (!team) {
      // A system or a group: it has moved because its services did.
      continue;
    }
    if (cause === 'evidence' || cause === 'lapse') {
      team.gained += gained;
      team.lost += lost;
    } else {
      team.otherwise += gained - lost;
    }
  }
  return teams;
}
