import { methodsThatProve } from '../model/method';
import { dayOf } from '../model/moment';
import { CriterionResult } from '../model/result';
import { joinWords } from '../model/show';
import { Criterion } from '../rubric/types';
import { Candidate, Choice } from './chooseEvidence';
import { weaknessOf } from './weighEvidence';

/**
 * The result that the chosen evidence gives, without exemptions.
 *
 * @internal
 */
export function resultOfEvidence(
  criterion: Criterion,
  { candidate, fresh }: Choice,
): CriterionResult {
  return fresh
    ? fromFresh(criterion, candidate)
    : fromLapsed(criterion, candidate);
}

function fromFresh(
  criterion: Criterion,
  { evidence, outcome, message }: Candidate,
): CriterionResult {
  const base = { criterionId: criterion.id, evidence };
  const held = evidence.unavailable
    ? `. Held since ${dayOf(evidence.unavailable.since)}: ${
        evidence.unavailable.reason
      }`
    : '';
  if (outcome === 'fail') {
    return {
      ...base,
      state: 'fail',
      reason: 'not-met',
      message: `${message}${held}`,
    };
  }
  switch (weaknessOf(evidence, criterion)) {
    case 'weak-method':
      return {
        ...base,
        state: 'unknown',
        reason: 'weak-method',
        message: `${message}; but that is only ${evidence.method}, and level ${
          criterion.level
        } is proven by what is ${joinWords(
          methodsThatProve(criterion.level),
          'or',
        )}`,
      };
    case 'scaffolded':
      return {
        ...base,
        state: 'unknown',
        reason: 'scaffolded',
        message: `${message}; but the content is still that of its template, which proves level 2 at most`,
      };
    default:
      return {
        ...base,
        state: 'pass',
        reason: held ? 'held' : 'met',
        message: `${message}${held}`,
      };
  }
}

function fromLapsed(
  { id, evidence: { maxAge } }: Criterion,
  { evidence, outcome, message, lapsesBy }: Candidate,
): CriterionResult {
  const base = { criterionId: id, evidence };
  const seen = `seen on ${dayOf(evidence.observedAt)}`;
  if (outcome === 'fail') {
    return {
      ...base,
      state: 'fail',
      reason: 'fail-stands',
      message: `${message}; last ${seen}, and a fail stands until newer evidence passes`,
    };
  }
  if (lapsesBy === 'silence' && evidence.unavailable) {
    const { since, heldUntil, reason } = evidence.unavailable;
    return {
      ...base,
      state: 'unknown',
      reason: 'unavailable',
      message: `Cannot be read since ${dayOf(
        since,
      )}: ${reason}. Passed when last ${seen}, and was held until ${dayOf(
        heldUntil,
      )}`,
    };
  }
  return {
    ...base,
    state: 'unknown',
    reason: 'lapsed',
    message: `Passed when last ${seen}, which is longer ago than the ${maxAge} for which that counts`,
  };
}
