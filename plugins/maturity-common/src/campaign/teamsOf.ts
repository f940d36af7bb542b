import { CampaignTeam } from '../api/campaigns';
import { noCounts } from './progress';
import { StandingWalk } from './walk';

/** @public */
export type TeamProgress = Omit<CampaignTeam, 'team'> & { ownerRef?: string };

/**
 * The share of each owner. An entity counts for its last owner alone, so that the teams add up to the whole. Those with
 * most left to do come first.
 *
 * @public
 */
export function teamsOf(walks: Iterable<StandingWalk>): TeamProgress[] {
  const teams = new Map<string | undefined, TeamProgress>();
  for (const { ownerRef, start, end, steps } of walks) {
    if (!start && !end && !steps.length) {
      continue;
    }
    const team = teams.get(ownerRef) ?? {
      ...(ownerRef !== undefined && { ownerRef }),
      start: noCounts(),
      end: noCounts(),
      progress: 0,
    };
    teams.set(ownerRef, team);
    if (start) {
      team.start[start]++;
    }
    if (end) {
      team.end[end]++;
    }
    for (const { cause, from, to } of steps) {
      if (cause === 'evidence') {
        team.progress += Number(to === 'met') - Number(from === 'met');
      }
    }
  }
  return [...teams.values()].sort(
    (a, b) =>
      leftToDo(b) - leftToDo(a) ||
      (a.ownerRef ?? '').localeCompare(b.ownerRef ?? ''),
  );
}

function leftToDo({ end }: TeamProgress): number {
  return end['not-met'] + end.unknown;
}
