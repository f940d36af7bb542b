import {
  CampaignGoal,
  Criterion,
  criteriaOfGoal,
  isCriteriaGoal,
  PopulationFilter,
  scopeTest,
  Standing,
  standingOfMarks,
  standingOfStates,
  stateOfLetter,
  Workframe,
} from '@cairn/backstage-plugin-maturity-common';
import { HistorySpan } from '../store/StandingHistoryStore';

/**
 * One question that is asked of every service over a stretch of time.
 *
 * @internal
 */
export interface Lens {
  /** Unique among those that look together. */
  id: string;
  /** ISO 8601 in UTC. */
  from: string;
  to: string;
  /** How a service stood in a span; undefined where it was not in scope. */
  standingOf(
    span: HistorySpan,
    criteria: readonly Criterion[],
  ): Standing | undefined;
  /** What may have changed the answer: the moves of a workframe, or the results of some criteria. */
  causes: { workframe: Workframe } | { criterionIds: readonly string[] };
  /** The workframe whose own target is asked for, if one is. */
  target?: Workframe;
}

/**
 * How services in a scope stand to a goal.
 *
 * @internal
 */
export function goalLens(options: {
  id: string;
  goal: CampaignGoal;
  scope: PopulationFilter;
  /** The owners of the scope with the groups below them. */
  owners: readonly string[];
  from: string;
  to: string;
}): Lens {
  const { id, goal, from, to } = options;
  const isInScope = scopeTest(options);
  if (!isCriteriaGoal(goal)) {
    const { workframe, level } = goal;
    return {
      id,
      from,
      to,
      causes: { workframe },
      standingOf: ({ standing }) =>
        isInScope(standing)
          ? standingOfMarks({
              marks: standing.workframes[workframe],
              level,
              applicable: standing.workframes[workframe].applicable,
            })
          : undefined,
    };
  }
  const placesOf = rememberPlaces(goal);
  return {
    id,
    from,
    to,
    causes: { criterionIds: goal.criteria },
    standingOf: ({ standing }, criteria) =>
      isInScope(standing)
        ? standingOfStates(
            placesOf(criteria).map(place =>
              stateOfLetter(standing.states[place]),
            ),
          )
        : undefined,
  };
}

/**
 * How all services stand to their own targets in a workframe.
 *
 * @internal
 */
export function targetLens(options: {
  workframe: Workframe;
  from: string;
  to: string;
}): Lens {
  const { workframe, from, to } = options;
  return {
    id: workframe,
    from,
    to,
    causes: { workframe },
    target: workframe,
    standingOf({ standing }) {
      const { target, applicable, ...marks } = standing.workframes[workframe];
      return standingOfMarks({ marks, level: target, applicable });
    },
  };
}

/** Where the criteria of a goal stand in a rubric version, which is asked for again with each span. */
function rememberPlaces(
  goal: CampaignGoal,
): (criteria: readonly Criterion[]) => readonly number[] {
  const places = new WeakMap<readonly Criterion[], readonly number[]>();
  return criteria => {
    const known = places.get(criteria);
    if (known) {
      return known;
    }
    const asked = new Set(criteriaOfGoal(goal, criteria));
    const found = [...criteria.keys()].filter(place =>
      asked.has(criteria[place]),
    );
    places.set(criteria, found);
    return found;
  };
}
