import { Level } from '../model/level';
import { CriterionResult } from '../model/result';
import { Workframe } from '../model/workframe';
import { Criterion } from '../rubric/types';
import { levelStates } from './levelStates';
import { levelsOfKind } from './levelsOfKind';
import { Marks } from './types';

/**
 * The marks of one workframe that follow from results, for instance from results that were stored.
 *
 * @public
 */
export function marksOf(options: {
  results: readonly Pick<CriterionResult, 'criterionId' | 'state'>[];
  criteria: readonly Criterion[];
  workframe: Workframe;
  /** The kind of the entity, which says at which levels it is assessed. */
  kind: string;
}): Marks {
  const { results, criteria, workframe, kind } = options;
  const levels = new Map<string, Exclude<Level, 0>>();
  for (const criterion of criteria) {
    if (criterion.workframe === workframe) {
      levels.set(criterion.id, criterion.level);
    }
  }
  return levelStates({
    levels: levelsOfKind(kind),
    results: results.flatMap(result => {
      const level = levels.get(result.criterionId);
      return level ? [{ level, result }] : [];
    }),
  }).marks;
}
