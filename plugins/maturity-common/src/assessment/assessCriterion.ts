import { Entity } from '@backstage/catalog-model';
import { Evidence } from '../model/evidence';
import { methodsThatProve } from '../model/method';
import { dayOf, formatMoment, parseMoment } from '../model/moment';
import { CriterionResult, Exemption } from '../model/result';
import { joinWords } from '../model/show';
import { PreparedCriterion } from '../rubric/prepareRubric';
import { Criterion } from '../rubric/types';
import { Candidate, chooseEvidence } from './chooseEvidence';
import { Weighed, weaknessOf, weighEvidence } from './weighEvidence';

/**
 * The result of one criterion for one entity.
 *
 * @internal
 */
export function assessCriterion(options: {
  prepared: PreparedCriterion;
  entity: Entity;
  applies: boolean;
  /** All evidence of the entity under the criterion's key. */
  evidence: readonly Evidence[];
  /** All exemptions of the entity from this criterion. */
  exemptions: readonly Exemption[];
  knownKeys?: ReadonlySet<string>;
  /** Milliseconds since 1970. */
  now: number;
}): CriterionResult {
  const { prepared, entity, applies, evidence, exemptions, now } = options;
  const { criterion } = prepared;
  if (!applies) {
    const type = entity.spec?.type;
    return {
      criterionId: criterion.id,
      state: 'not-applicable',
      reason: 'not-applicable',
      message: `Not asked of this ${entity.kind}${
        typeof type === 'string' ? ` of type ${type}` : ''
      }`,
    };
  }
  const weighed = weighEvidence({ prepared, evidence, now });
  const choice = chooseEvidence(weighed.candidates, now);
  let result: CriterionResult;
  if (!choice) {
    result = withoutAnswer(criterion, weighed, options.knownKeys);
  } else if (choice.fresh) {
    result = fromFresh(criterion, choice.candidate);
  } else {
    result = fromLapsed(criterion, choice.candidate);
  }
  if (choice && result.reason !== 'fail-stands' && choice.fresh) {
    const revisitAt = nextChange(weighed.candidates, now);
    result = revisitAt ? { ...result, revisitAt } : result;
  }
  return exempted(result, exemptions, now);
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

function withoutAnswer(
  criterion: Criterion,
  { malformed, silent }: Weighed,
  knownKeys: ReadonlySet<string> | undefined,
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

/** The next moment at which any of the evidence turns stale or fails by age; each may hand over to another. */
function nextChange(
  candidates: readonly Candidate[],
  now: number,
): string | undefined {
  let next = Infinity;
  for (const { lapsesAt, changesAt } of candidates) {
    for (const moment of [lapsesAt, changesAt]) {
      if (moment !== undefined && moment > now && moment < next) {
        next = moment;
      }
    }
  }
  return formatMoment(next);
}

function exempted(
  result: CriterionResult,
  exemptions: readonly Exemption[],
  now: number,
): CriterionResult {
  if (result.state !== 'fail' && result.state !== 'unknown') {
    return result;
  }
  let exemption: Exemption | undefined;
  let until = now;
  for (const candidate of exemptions) {
    const end = parseMoment(candidate.until) ?? -Infinity;
    if (end > until) {
      exemption = candidate;
      until = end;
    }
  }
  if (!exemption) {
    return result;
  }
  const before = result.revisitAt && parseMoment(result.revisitAt);
  return {
    ...result,
    state: 'exempt',
    reason: 'exempt',
    message: `Exempt until ${dayOf(exemption.until)}: ${
      exemption.reason
    }. Without that: ${result.message}`,
    exemption,
    revisitAt:
      before && before < until ? result.revisitAt : formatMoment(until),
  };
}
