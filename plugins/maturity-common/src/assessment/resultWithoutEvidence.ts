import { dayOf, formatMoment } from '../model/moment';
import { CriterionResult } from '../model/result';
import { Criterion } from '../rubric/types';
import { Weighed } from './weighEvidence';

/**
 * The result where no evidence has an answer, with the most telling reason why.
 *
 * @internal
 */
export function resultWithoutEvidence(
  criterion: Criterion,
  { malformed, silent }: Weighed,
  knownKeys: Pick<ReadonlySet<string>, 'has'> | undefined,
): CriterionResult {
  const { key, waitsFor } = criterion.evidence;
  const base = { criterionId: criterion.id, state: 'unknown' } as const;
  if (malformed) {
    return {
      ...base,
      reason: 'malformed',
      evidence: malformed.evidence,
      message: `The value cannot be judged: ${malformed.message}`,
      ...(malformed.changesAt !== undefined && {
        revisitAt: formatMoment(malformed.changesAt),
      }),
    };
  }
  if (silent) {
    return {
      ...base,
      reason: 'unavailable',
      evidence: silent,
      message: silent.unavailable
        ? `Cannot be read since ${dayOf(silent.unavailable.since)}: ${
            silent.unavailable.reason
          }`
        : `The source ${silent.source} has reported no value of ${key}`,
    };
  }
  if (knownKeys ? !knownKeys.has(key) : waitsFor) {
    return {
      ...base,
      reason: 'waiting-for-source',
      message: waitsFor
        ? `Waits for ${waitsFor}, which will collect ${key}`
        : `No installed source collects ${key}`,
    };
  }
  return {
    ...base,
    reason: 'never-collected',
    message: `No source has observed ${key} yet`,
  };
}
