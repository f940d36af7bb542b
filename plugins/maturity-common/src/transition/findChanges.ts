import { TransitionCause } from '../assessment/types';
import { canonicalJson } from '../rubric/canonicalJson';
import { Criterion } from '../rubric/types';
import { causeOfChange } from './causeOfChange';
import { AssessmentSnapshot, CriterionChange } from './types';

/** @internal */
export interface Touched {
  cause: TransitionCause;
  /** Where the criterion stood and stands. */
  places: readonly Pick<Criterion, 'workframe' | 'level'>[];
  /** Absent when the criterion was moved and kept its state. */
  change?: CriterionChange;
}

/**
 * Every criterion whose state or place changed.
 *
 * @internal
 */
export function findChanges(
  from: AssessmentSnapshot,
  to: AssessmentSnapshot & { criteria: readonly Criterion[] },
): Touched[] {
  const sameRubric = from.rubricVersion === to.rubricVersion;
  const before = byId(from.results, result => result.criterionId);
  const after = byId(to.results, result => result.criterionId);
  const newCriteria = byId(to.criteria, criterion => criterion.id);
  const oldCriteria = sameRubric
    ? newCriteria
    : byId(from.criteria ?? [], criterion => criterion.id);

  return [...new Set([...before.keys(), ...after.keys()])].flatMap(
    (criterionId): Touched[] => {
      const [old, current] = [before.get(criterionId), after.get(criterionId)];
      const [oldCriterion, newCriterion] = [
        oldCriteria.get(criterionId),
        newCriteria.get(criterionId),
      ];
      const places = [oldCriterion, newCriterion].filter(
        criterion => criterion !== undefined,
      );
      const replaced =
        oldCriterion?.level !== newCriterion?.level ||
        oldCriterion?.workframe !== newCriterion?.workframe;
      if (old?.state === current?.state) {
        return replaced && oldCriterion ? [{ cause: 'rubric', places }] : [];
      }
      const untouched = sameRubric || asksTheSame(oldCriterion, newCriterion);
      const cause =
        old && current && untouched ? causeOfChange(old, current) : 'rubric';
      return [
        {
          cause,
          places,
          change: {
            criterionId,
            title: (newCriterion ?? oldCriterion)?.title ?? criterionId,
            ...(old && { from: old.state }),
            ...(current && { to: current.state }),
            cause,
          },
        },
      ];
    },
  );
}

/** Whether two versions of a criterion judge alike; wording, owner and remedy do not matter. */
function asksTheSame(
  a: Criterion | undefined,
  b: Criterion | undefined,
): boolean {
  return a !== undefined && b !== undefined && judgment(a) === judgment(b);
}

/** Criteria are read only, and a new rubric version has every entity ask for the same few. */
const judgments = new WeakMap<Criterion, string>();

function judgment(criterion: Criterion): string {
  let text = judgments.get(criterion);
  if (text === undefined) {
    const { workframe, level, appliesTo, evidence, condition } = criterion;
    text = canonicalJson({ workframe, level, appliesTo, evidence, condition });
    judgments.set(criterion, text);
  }
  return text;
}

function byId<T>(
  items: readonly T[],
  idOf: (item: T) => string,
): Map<string, T> {
  return new Map(items.map(item => [idOf(item), item]));
}
