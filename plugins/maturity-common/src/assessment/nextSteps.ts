import { parseMoment } from '../model/moment';
import { CriterionResult } from '../model/result';
import { compareText } from '../rubric/canonicalJson';
import { PreparedCriterion } from '../rubric/prepareRubric';
import { NextStep, WorkframeAssessment } from './types';

/** A criterion with its result. @internal */
export interface Answered {
  prepared: PreparedCriterion;
  result: CriterionResult;
}

/**
 * What to do next: in each workframe every applicable criterion that does not pass, at or below the next level that
 * has criteria. Least effort first; of equal effort what was never collected, then what was seen longest ago.
 *
 * @internal
 */
export function nextSteps(
  workframes: readonly WorkframeAssessment[],
  answered: readonly Answered[],
): NextStep[] {
  const nextLevels = new Map(
    workframes.map(({ workframe, proven, levels }) => [
      workframe,
      levels.find(item => item.level > proven && item.proven !== 'empty')
        ?.level ?? proven,
    ]),
  );
  return answered
    .filter(
      ({ prepared: { criterion }, result }) =>
        criterion.level <= (nextLevels.get(criterion.workframe) ?? 0) &&
        isOpen(result.state),
    )
    .sort(compareSteps)
    .map(stepOf);
}

/**
 * The step that would make a criterion pass.
 *
 * @internal
 */
export function stepOf({
  prepared: { criterion, effort },
  result,
}: Answered): NextStep {
  return {
    criterionId: criterion.id,
    title: criterion.title,
    workframe: criterion.workframe,
    level: criterion.level,
    state: result.state as NextStep['state'],
    message: result.message,
    effort: effort.text,
    remedy: criterion.remedy,
    ...(result.reason === 'waiting-for-source' && {
      waitsFor: criterion.evidence.waitsFor ?? criterion.evidence.key,
    }),
  };
}

/**
 * The step to offer first: the one of least effort that somebody can take today.
 *
 * @public
 */
export function bestStep(steps: readonly NextStep[]): NextStep | undefined {
  return steps.find(({ waitsFor }) => waitsFor === undefined);
}

function isOpen(state: CriterionResult['state']): state is NextStep['state'] {
  return state === 'fail' || state === 'unknown' || state === 'exempt';
}

function compareSteps(a: Answered, b: Answered): number {
  return (
    a.prepared.effort.millis - b.prepared.effort.millis ||
    seenAt(a.result) - seenAt(b.result) ||
    compareText(a.prepared.criterion.id, b.prepared.criterion.id)
  );
}

/** What was never collected counts as seen before anything else. */
function seenAt({ evidence }: CriterionResult): number {
  return evidence?.value === undefined
    ? -Number.MAX_VALUE
    : parseMoment(evidence.observedAt) ?? -Number.MAX_VALUE;
}
