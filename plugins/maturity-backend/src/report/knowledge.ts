import {
  Criterion,
  ReportUnknown,
  stateOfLetter,
  Workframe,
} from '@cairn/backstage-plugin-maturity-common';
import { FollowedWalk } from '../campaigns/followStandings';
import { RubricKeeper } from '../rubric/RubricKeeper';

/** How many criteria are named. */
const WORST = 10;

/**
 * How much is known of the services at the end of their ways, in one workframe.
 *
 * @internal
 */
export function coverageOf(
  services: readonly FollowedWalk[],
  workframe: Workframe,
): { known: number; applicable: number } {
  const sum = { known: 0, applicable: 0 };
  for (const { end, last } of services) {
    if (end) {
      sum.known += last.standing.workframes[workframe].known;
      sum.applicable += last.standing.workframes[workframe].applicable;
    }
  }
  return sum;
}

/**
 * The criteria of which least is known at the end of their ways.
 *
 * @param criteria - those in force at the end, which give the titles
 * @internal
 */
export async function unknownOf(
  services: readonly FollowedWalk[],
  rubrics: Pick<RubricKeeper, 'version'>,
  criteria: readonly Criterion[],
): Promise<ReportUnknown[]> {
  const counts = new Map<string, { unknown: number; applicable: number }>();
  const versions = new Map<number, readonly Criterion[]>();
  for (const { end, last } of services) {
    if (!end) {
      continue;
    }
    const { rubricVersion, states } = last.standing;
    const own =
      versions.get(rubricVersion) ??
      (await rubrics.version(rubricVersion)).rubric.criteria;
    versions.set(rubricVersion, own);
    for (const [place, { id }] of own.entries()) {
      const state = stateOfLetter(states[place]);
      if (state !== 'not-applicable') {
        const count = counts.get(id) ?? { unknown: 0, applicable: 0 };
        count.applicable++;
        count.unknown += state === 'unknown' ? 1 : 0;
        counts.set(id, count);
      }
    }
  }
  return criteria
    .flatMap(({ id, title, workframe }) => {
      const count = counts.get(id);
      return count?.unknown
        ? [{ criterionId: id, title, workframe, ...count }]
        : [];
    })
    .sort(
      (a, b) =>
        b.unknown - a.unknown || a.criterionId.localeCompare(b.criterionId),
    )
    .slice(0, WORST);
}
