import { CriterionResult, Exemption, ResultReason } from '../model/result';
import { statesOf } from './states';
import { Assessment, Confidence } from './types';

/**
 * What the page of an entity says of one result, beyond its state and its evidence: the reason, the message, the
 * source and the moment of the evidence that decided, when to look again, and the exemption. `0` where the criterion
 * does not apply, which says all.
 *
 * @public
 */
export type PackedResult =
  | 0
  | [
      reason: ResultReason,
      message: string,
      source?: string | null,
      observedAt?: string | null,
      revisitAt?: string | null,
      exemption?: Exemption,
    ];

/**
 * An assessment without what can be read elsewhere: states and targets stand in columns, evidence in rows of its own,
 * criteria in the rubric. Lists, not objects, since there are millions of results.
 *
 * @public
 */
export interface PackedAssessment {
  /** In the order of the rubric's criteria. */
  results: PackedResult[];
  /** One for each workframe, in their order. */
  confidence: Confidence[];
  /** Indexes of the criteria of next steps, in the order of steps. */
  nextSteps: number[];
}

/**
 * Packs an assessment to be stored. `unpackAssessment` makes it whole again.
 *
 * @public
 */
export function packAssessment(assessment: Assessment): {
  states: string;
  packed: PackedAssessment;
} {
  const { results, workframes, nextSteps } = assessment;
  const places = new Map(
    results.map(({ criterionId }, index) => [criterionId, index]),
  );
  return {
    states: statesOf(results),
    packed: {
      results: results.map(packResult),
      confidence: workframes.map(({ confidence }) => confidence),
      nextSteps: nextSteps.map(({ criterionId }) => places.get(criterionId)!),
    },
  };
}

function packResult(result: CriterionResult): PackedResult {
  const { state, reason, message, evidence, revisitAt, exemption } = result;
  if (state === 'not-applicable') {
    return 0;
  }
  const packed: PackedResult = [reason, message];
  if (evidence || revisitAt !== undefined || exemption) {
    packed.push(evidence?.source ?? null, evidence?.observedAt ?? null);
  }
  if (revisitAt !== undefined || exemption) {
    packed.push(revisitAt ?? null);
  }
  if (exemption) {
    packed.push(exemption);
  }
  return packed;
}
