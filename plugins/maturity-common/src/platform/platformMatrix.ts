import { Assessment } from '../assessment/types';
import { CriterionResult, ResultState } from '../model/result';
import { Criterion } from '../rubric/types';
import {
  PLATFORM_CAPABILITIES,
  PLATFORM_STAGES,
  PlatformCapability,
  PlatformStage,
} from './capability';
import { capabilityLevel } from './capabilityLevel';
import { missingSources } from './missingSources';
import { PlatformCell, PlatformFinding, PlatformMatrix } from './types';

/** A criterion of the platform. */
type CellCriterion = Criterion & {
  capability: PlatformCapability;
  stage: PlatformStage;
};

/**
 * The matrix that an assessment of the platform amounts to. Without an assessment every cell that is asked is unknown.
 *
 * @public
 */
export function platformMatrix(options: {
  /** All criteria of the rubric that assessed it; those of other subjects are passed over. */
  criteria: readonly Criterion[];
  /** The results of the platform; none before its first assessment. */
  results?: Assessment['results'];
}): PlatformMatrix {
  const results = new Map(
    options.results?.map(result => [result.criterionId, result]),
  );
  const criteria = options.criteria.filter(isCell);
  const capabilities = PLATFORM_CAPABILITIES.map(capability => {
    const own = criteria.filter(item => item.capability === capability);
    const stages = PLATFORM_STAGES.map(stage =>
      cellOf(
        stage,
        own
          .filter(item => item.stage === stage)
          .map(criterion => findingOf(criterion, results.get(criterion.id))),
      ),
    );
    return {
      capability,
      ...capabilityLevel(
        stages.flatMap(({ stage, findings }) =>
          findings.map(({ state }) => ({ stage, state })),
        ),
      ),
      stages,
    };
  });
  const asked = capabilities
    .flatMap(({ stages }) => stages)
    .filter(({ state }) => state !== 'not-applicable');
  return {
    capabilities,
    coverage: {
      known: asked.filter(({ state }) => state !== 'unknown').length,
      applicable: asked.length,
    },
    unknown: missingSources(capabilities),
  };
}

function isCell(criterion: Criterion): criterion is CellCriterion {
  return criterion.capability !== undefined && criterion.stage !== undefined;
}

function findingOf(
  criterion: CellCriterion,
  result: CriterionResult = {
    criterionId: criterion.id,
    state: 'unknown',
    reason: 'never-collected',
    message: 'The platform has not been assessed yet',
  },
): PlatformFinding {
  const { evidence, state, reason, message } = result;
  return {
    criterionId: criterion.id,
    title: criterion.title,
    workframe: criterion.workframe,
    state,
    reason,
    message,
    ...(evidence && { evidence }),
    evidenceKey: criterion.evidence.key,
    source:
      evidence?.source ??
      criterion.evidence.waitsFor ??
      criterion.evidence.sources?.[0] ??
      criterion.evidence.key.split('.')[0],
    why: criterion.why,
    owner: criterion.owner,
    remedy: criterion.remedy,
  };
}

/** The states that speak for a whole cell, the one that decides first. */
const DECIDING: readonly ResultState[] = ['fail', 'unknown', 'exempt', 'pass'];

function cellOf(
  stage: PlatformStage,
  findings: PlatformFinding[],
): PlatformCell {
  const state =
    DECIDING.find(one => findings.some(item => item.state === one)) ??
    'not-applicable';
  const moments = findings
    .flatMap(({ evidence }) => (evidence ? [evidence.observedAt] : []))
    .sort();
  return {
    stage,
    state,
    ...(moments.length && { observedAt: moments[0] }),
    findings,
  };
}
