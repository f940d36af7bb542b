import {
  Criterion,
  CriterionResult,
  EntityMaturityDetail,
  Level,
  LEVELS,
  Workframe,
  WORKFRAMES,
} from '@cairn/backstage-plugin-maturity-common';

/** A criterion and what came of it. */
export interface CriterionEntry {
  criterion: Criterion;
  result: CriterionResult;
}

/** The entries of one level of one workframe. */
export interface CriterionGroup {
  workframe: Workframe;
  level: Level;
  entries: CriterionEntry[];
}

/** Groups what is kept of an assessment by workframe and level, in the order in which both are always shown. */
export function groupCriteria(options: {
  detail: EntityMaturityDetail;
  keep: (entry: CriterionEntry) => boolean;
}): CriterionGroup[] {
  const { detail, keep } = options;
  const results = new Map(
    detail.results.map(result => [result.criterionId, result]),
  );
  const entries = detail.criteria.flatMap(criterion => {
    const result = results.get(criterion.id);
    return result && keep({ criterion, result }) ? [{ criterion, result }] : [];
  });
  return WORKFRAMES.flatMap(workframe =>
    LEVELS.map(level => ({
      workframe,
      level,
      entries: entries.filter(
        ({ criterion }) =>
          criterion.workframe === workframe && criterion.level === level,
      ),
    })),
  ).filter(group => group.entries.length > 0);
}
