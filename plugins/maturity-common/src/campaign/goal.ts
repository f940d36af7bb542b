import { CampaignGoal, CriteriaGoal } from '../api/campaigns';
import { LEVEL_NAMES } from '../model/level';
import { WORKFRAME_NAMES } from '../model/workframe';
import { Criterion } from '../rubric/types';

/**
 * Whether a goal names criteria; else it names a level.
 *
 * @public
 */
export function isCriteriaGoal(goal: CampaignGoal): goal is CriteriaGoal {
  return 'criteria' in goal;
}

/**
 * The criteria that a goal asks for: those it names, or those of its workframe up to its level. One that the rubric
 * does not have asks nothing.
 *
 * @public
 */
export function criteriaOfGoal<
  T extends Pick<Criterion, 'id' | 'workframe' | 'level'>,
>(goal: CampaignGoal, criteria: readonly T[]): T[] {
  return criteria.filter(criterion =>
    isCriteriaGoal(goal)
      ? goal.criteria.includes(criterion.id)
      : criterion.workframe === goal.workframe && criterion.level <= goal.level,
  );
}

/**
 * What a goal asks, in words.
 *
 * @public
 */
export function titleOfGoal(
  goal: CampaignGoal,
  criteria: readonly Pick<Criterion, 'id' | 'title'>[],
): string {
  if (!isCriteriaGoal(goal)) {
    return `${WORKFRAME_NAMES[goal.workframe]} at level ${goal.level}, ${
      LEVEL_NAMES[goal.level]
    }`;
  }
  const titles = new Map(criteria.map(({ id, title }) => [id, title]));
  return goal.criteria.map(id => titles.get(id) ?? id).join('; ');
}
