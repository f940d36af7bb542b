import {
  Campaign,
  CampaignGoal,
  CampaignPlan,
  isCriteriaGoal,
  Level,
  PopulationFilter,
  Workframe,
} from '@cairn/backstage-plugin-maturity-common';

/** What the fields of a plan hold, complete or not. */
export interface PlanState {
  title: string;
  why: string;
  owner: string;
  targetDate?: string;
  /** A day; the moment of opening unless given. */
  startsOn?: string;
  goalKind: 'criteria' | 'level';
  criteria: string[];
  workframe: Workframe;
  level: Exclude<Level, 0>;
  scope: PopulationFilter;
}

/** The fields for a new plan, or as a campaign has them. */
export function planStateOf(campaign: Campaign | undefined): PlanState {
  const empty: PlanState = {
    title: '',
    why: '',
    owner: '',
    goalKind: 'criteria',
    criteria: [],
    workframe: 'developer-experience',
    level: 2,
    scope: {},
  };
  if (!campaign) {
    return empty;
  }
  const { title, why, owner, targetDate, startsAt, goal, scope } = campaign;
  return {
    ...empty,
    title,
    why,
    owner,
    targetDate,
    startsOn: startsAt?.slice(0, 10),
    scope,
    ...(isCriteriaGoal(goal)
      ? { criteria: goal.criteria }
      : { goalKind: 'level', ...goal }),
  };
}

/** The goal that is chosen, once one is. */
export function goalOf(state: PlanState): CampaignGoal | undefined {
  const { goalKind, criteria, workframe, level } = state;
  if (goalKind === 'level') {
    return { workframe, level };
  }
  return criteria.length ? { criteria } : undefined;
}

/** The plan, once everything that it needs is there. */
export function planOf(state: PlanState): CampaignPlan | undefined {
  const { title, why, owner, targetDate, startsOn, scope } = state;
  const goal = goalOf(state);
  if (!title.trim() || !why.trim() || !owner.trim() || !targetDate || !goal) {
    return undefined;
  }
  return {
    title: title.trim(),
    why: why.trim(),
    owner: owner.trim(),
    targetDate,
    goal,
    scope,
    ...(startsOn && { startsAt: `${startsOn}T00:00:00.000Z` }),
  };
}
