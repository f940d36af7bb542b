import {
  Criterion,
  CriterionResult,
  EntityMaturityDetail,
  Level,
  LEVELS,
  ResultState,
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
  /** What is kept of it. */
  entries: CriterionEntry[];
  /** Of all that is asked at the level, kept or not: how many, and how many pass. */
  asked: number;
  passing: number;
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
  const all = detail.criteria.flatMap(criterion => {
    const result = results.get(criterion.id);
    return result ? [{ criterion, result }] : [];
  });
  return WORKFRAMES.flatMap(workframe =>
    LEVELS.map(level => {
      const ofLevel = all.filter(
        ({ criterion }) =>
          criterion.workframe === workframe && criterion.level === level,
      );
      const count = (state: ResultState) =>
        ofLevel.filter(({ result }) => result.state === state).length;
      return {
        workframe,
        level,
        entries: ofLevel.filter(keep),
        asked: ofLevel.length - count('not-applicable'),
        passing: count('pass'),
      };
    }),
  ).filter(group => group.entries.length > 0);
}
