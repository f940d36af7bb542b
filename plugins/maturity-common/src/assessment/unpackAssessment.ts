import { Evidence } from '../model/evidence';
import { Level } from '../model/level';
import { CriterionResult } from '../model/result';
import { Workframe, WORKFRAMES } from '../model/workframe';
import { PreparedRubric } from '../rubric/prepareRubric';
import { agentCeiling } from './agentCeiling';
import { coverageOf } from './coverageOf';
import { levelsOfKind } from './levelsOfKind';
import { levelStates } from './levelStates';
import { stepOf } from './nextSteps';
import { notAsked } from './notAsked';
import { PackedAssessment, PackedResult } from './packAssessment';
import { stateOfLetter } from './states';
import { Assessment } from './types';

/** What a stored assessment is made whole from. @public */
export interface UnpackOptions {
  /** The rubric version that it was assessed by. */
  rubric: PreparedRubric;
  /** The entity, as far as the assessment names it. */
  entity: { entityRef: string; kind: string; type?: string };
  /** One letter a criterion. */
  states: string;
  /** The wanted levels, of workframes that have one. */
  targets: Partial<Record<Workframe, Level>>;
  /** As `packAssessment` made it. */
  packed: PackedAssessment;
  /** The evidence of the entity as it is now. */
  evidence: readonly Evidence[];
}

/**
 * Makes an assessment whole again. Nothing is decided anew: states are as they were stored, and levels are counted
 * from them. Evidence shows what is known now, which may be some seconds newer than the assessment.
 *
 * @public
 */
export function unpackAssessment(options: UnpackOptions): Assessment {
  const { rubric, entity, states, targets, packed } = options;
  const evidence = new Map(
    options.evidence.map(item => [`${item.source} ${item.key}`, item]),
  );
  const answered = rubric.criteria.map((prepared, index) => {
    const { criterion } = prepared;
    return {
      prepared,
      result: unpackResult({
        criterionId: criterion.id,
        state: stateOfLetter(states[index]),
        packed: packed.results[index],
        entity,
        evidenceOf: source =>
          evidence.get(`${source} ${criterion.evidence.key}`),
      }),
    };
  });

  const levels = levelsOfKind(entity.kind);
  const workframes = WORKFRAMES.map((workframe, index) => {
    const own = answered
      .filter(({ prepared }) => prepared.criterion.workframe === workframe)
      .map(({ prepared, result }) => ({
        level: prepared.criterion.level,
        result,
      }));
    const stated = levelStates({ levels, results: own });
    const target = targets[workframe];
    return {
      workframe,
      ...stated.marks,
      levels: stated.levels,
      coverage: coverageOf(own.map(({ result }) => result)),
      confidence: packed.confidence[index],
      ...(target !== undefined && { target }),
    };
  });

  return {
    entityRef: entity.entityRef,
    workframes,
    agentCeiling: agentCeiling(workframes),
    results: answered.map(({ result }) => result),
    nextSteps: packed.nextSteps.map(index => stepOf(answered[index])),
  };
}

function unpackResult(options: {
  criterionId: string;
  state: CriterionResult['state'];
  packed: PackedResult;
  entity: UnpackOptions['entity'];
  evidenceOf(source: string): Evidence | undefined;
}): CriterionResult {
  const { criterionId, state, packed, entity } = options;
  if (packed === 0) {
    return notAsked(criterionId, entity);
  }
  const [reason, message, source, , revisitAt, exemption] = packed;
  const evidence = source ? options.evidenceOf(source) : undefined;
  return {
    criterionId,
    state,
    reason,
    message,
    ...(evidence && { evidence }),
    ...(revisitAt && { revisitAt }),
    ...(exemption && { exemption }),
  };
}
