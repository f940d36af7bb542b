import { Entity } from '@backstage/catalog-model';
import { Evidence } from '../model/evidence';
import { formatMoment } from '../model/moment';
import { CriterionResult, Exemption } from '../model/result';
import { PreparedCriterion } from '../rubric/prepareRubric';
import { applyExemptions } from './applyExemptions';
import { Candidate, chooseEvidence } from './chooseEvidence';
import { notAsked } from './notAsked';
import { resultOfEvidence } from './resultOfEvidence';
import { resultWithoutEvidence } from './resultWithoutEvidence';
import { weighEvidence } from './weighEvidence';

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
  knownKeys?: Pick<ReadonlySet<string>, 'has'>;
  /** Milliseconds since 1970. */
  now: number;
}): CriterionResult {
  const { prepared, entity, applies, evidence, exemptions, now } = options;
  const { criterion } = prepared;
  if (!applies) {
    return notAsked(criterion.id, {
      kind: entity.kind,
      type: entity.spec?.type,
    });
  }
  const weighed = weighEvidence({ prepared, evidence, now });
  const choice = chooseEvidence(weighed.candidates, now);
  let result = choice
    ? resultOfEvidence(criterion, choice)
    : resultWithoutEvidence(criterion, weighed, options.knownKeys);
  // A lapsed answer stays as it is: only new evidence changes it.
  const revisitAt = choice?.fresh && nextChange(weighed.candidates, now);
  if (revisitAt) {
    result = { ...result, revisitAt };
  }
  return applyExemptions(result, exemptions, now);
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
