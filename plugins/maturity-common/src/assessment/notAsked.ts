import { CriterionResult } from '../model/result';

/**
 * The result of a criterion that does not apply to an entity.
 *
 * @internal
 */
export function notAsked(
  criterionId: string,
  { kind, type }: { kind: string; type?: unknown },
): CriterionResult {
  return {
    criterionId,
    state: 'not-applicable',
    reason: 'not-applicable',
    message: `Not asked of this ${kind}${
      typeof type === 'string' ? ` of type ${type}` : ''
    }`,
  };
}
