import {
  CampaignEntity,
  CampaignGoal,
  criteriaOfGoal,
  stateOfLetter,
} from '@cairn/backstage-plugin-maturity-common';
import { RubricKeeper } from '../rubric/RubricKeeper';
import { HistorySpan } from '../store/StandingHistoryStore';

/**
 * The criteria of a goal that a service did not pass in a span.
 *
 * @internal
 */
export async function lackingOf(options: {
  goal: CampaignGoal;
  last: HistorySpan;
  rubrics: Pick<RubricKeeper, 'version'>;
}): Promise<CampaignEntity['lacking']> {
  const { goal, last, rubrics } = options;
  const { rubricVersion, states } = last.standing;
  const { criteria } = (await rubrics.version(rubricVersion)).rubric;
  const asked = new Set(criteriaOfGoal(goal, criteria));
  return criteria.flatMap((criterion, place) => {
    const state = asked.has(criterion) && stateOfLetter(states[place]);
    return state && state !== 'pass' && state !== 'not-applicable'
      ? [{ criterionId: criterion.id, title: criterion.title, state }]
      : [];
  });
}
