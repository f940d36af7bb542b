import { mayMatchKind } from '../rubric/schema/mayMatchKind';
import { Rubric } from '../rubric/types';

/**
 * The kinds of which every entity is assessed, and which populations count.
 *
 * @public
 */
export const SERVICE_KINDS = ['Component', 'API', 'Resource'] as const;

/**
 * The kinds of larger subjects. They are assessed where the rubric asks something of them, and counted nowhere.
 *
 * @public
 */
export const LARGER_KINDS = ['System', 'Domain', 'Group', 'Platform'] as const;

/**
 * The kinds that are assessed by a rubric: services always, larger subjects where a criterion may apply to them.
 *
 * @public
 */
export function subjectKinds(rubric: Pick<Rubric, 'criteria'>): string[] {
  return [
    ...SERVICE_KINDS,
    ...LARGER_KINDS.filter(kind =>
      rubric.criteria.some(({ appliesTo }) => mayMatchKind(appliesTo, kind)),
    ),
  ];
}
