import { Level } from '../model/level';
import { Workframe } from '../model/workframe';
import { PreparedRubric } from '../rubric/prepareRubric';

/**
 * The wanted levels of an entity by the first target rule that matches it.
 *
 * @internal
 */
export function targetOf(
  rubric: PreparedRubric,
  matches: (predicate: number) => boolean,
): Partial<Record<Workframe, Level>> {
  const target = rubric.targets.find(({ predicate }) => matches(predicate));
  return target?.rule.levels ?? {};
}
