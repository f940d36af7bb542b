import { CampaignPlan } from '../api/campaigns';
import { parseMoment } from '../model/moment';
import { Criterion } from '../rubric/types';
import { isCriteriaGoal } from './goal';

/** The form of a day; whether there is such a day is asked of the calendar. */
const DAY = /^\d{4}-\d{2}-\d{2}$/;

/**
 * What is wrong with a plan, each fault a sentence that says what to do; nothing if it can be used.
 *
 * @param options - `criteria` are those in force, `now` is ISO 8601 in UTC.
 * @public
 */
export function checkPlan(options: {
  plan: CampaignPlan;
  criteria: readonly Pick<Criterion, 'id'>[];
  now: string;
}): string[] {
  const { plan, now } = options;
  const { goal, startsAt, targetDate } = plan;
  const faults: string[] = [];
  if (isCriteriaGoal(goal)) {
    const known = new Set(options.criteria.map(({ id }) => id));
    for (const id of goal.criteria.filter(each => !known.has(each))) {
      faults.push(`The rubric in force has no criterion '${id}'`);
    }
  }
  if (!DAY.test(targetDate) || parseMoment(targetDate) === undefined) {
    faults.push(
      `The target date '${targetDate}' is no day; write it as in 2026-12-31`,
    );
  } else if (targetDate < now.slice(0, 10)) {
    faults.push(`The target date ${targetDate} has passed; name a later one`);
  }
  const start = startsAt === undefined ? undefined : parseMoment(startsAt);
  if (startsAt !== undefined && start === undefined) {
    faults.push(
      `The start '${startsAt}' is no moment; write it as in 2026-11-01T00:00:00Z`,
    );
  } else if (start !== undefined && start > parseMoment(now)!) {
    faults.push(
      `The start ${startsAt} is in the future; open the campaign then, or name a moment that has passed`,
    );
  }
  return faults;
}
