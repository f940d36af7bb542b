import { CampaignProgress, StandingCounts } from '../api/campaigns';
import { CAUSES } from '../history/trendPeriods';
import { isToReview } from './isToReview';
import { STANDINGS } from './standing';
import { StandingWalk } from './walk';

/**
 * No entity of any standing.
 *
 * @public
 */
export function noCounts(): StandingCounts {
  return { met: 0, exempt: 0, unknown: 0, 'not-met': 0, 'not-asked': 0 };
}

/**
 * How far some entities came together, and why. Each step of each entity takes one from the standing that it left and
 * adds one to the standing that it reached, under its cause; so the causes add up to the whole change, whatever went
 * back and forth between.
 *
 * @public
 */
export function progressOf(options: {
  walks: Iterable<StandingWalk>;
  from: string;
  to: string;
}): CampaignProgress {
  const { walks, from, to } = options;
  const start = noCounts();
  const end = noCounts();
  const changes = CAUSES.map(cause => ({ cause, counts: noCounts() }));
  const countsOf = new Map(changes.map(each => [each.cause, each.counts]));
  let [joined, left, toReview] = [0, 0, 0];
  for (const walk of walks) {
    add(start, walk.start, 1);
    add(end, walk.end, 1);
    joined += !walk.start && walk.end ? 1 : 0;
    left += walk.start && !walk.end ? 1 : 0;
    toReview += isToReview(walk) ? 1 : 0;
    for (const step of walk.steps) {
      const counts = countsOf.get(step.cause)!;
      add(counts, step.from, -1);
      add(counts, step.to, 1);
    }
  }
  return {
    from,
    to,
    start,
    end,
    joined,
    left,
    changes,
    progress: countsOf.get('evidence')!.met,
    toReview,
  };
}

/**
 * How many are counted: all of them, or those of whom something is asked.
 *
 * @public
 */
export function totalOf(
  counts: StandingCounts,
  which: 'all' | 'asked' = 'all',
): number {
  return STANDINGS.reduce(
    (sum, standing) =>
      which === 'asked' && standing === 'not-asked'
        ? sum
        : sum + counts[standing],
    0,
  );
}

function add(
  counts: StandingCounts,
  standing: keyof StandingCounts | undefined,
  by: number,
): void {
  if (standing) {
    counts[standing] += by;
  }
}
