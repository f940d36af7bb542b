import { parseDuration } from '../model/duration';
import { Condition, Criterion } from './types';

/**
 * How long it takes to make a criterion pass: the effort of the cheapest branch where its condition has alternatives,
 * else that of the remedy. A branch that names no effort costs what the remedy does.
 *
 * @internal
 */
export function cheapestEffort(criterion: Criterion): string {
  const { effort } = criterion.remedy;
  return 'any' in criterion.condition
    ? cheapest(criterion.condition.any, effort)
    : effort;
}

function cheapest(branches: Condition[], otherwise: string): string {
  const efforts = branches.map(branch => {
    if (branch.effort !== undefined) {
      return branch.effort;
    }
    return 'any' in branch ? cheapest(branch.any, otherwise) : otherwise;
  });
  return efforts.reduce((least, effort) =>
    (parseDuration(effort) ?? Infinity) < (parseDuration(least) ?? Infinity)
      ? effort
      : least,
  );
}
