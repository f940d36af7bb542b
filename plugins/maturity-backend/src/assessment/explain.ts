import {
  AssessmentSnapshot,
  Criterion,
  CriterionChange,
  explainChanges,
  explainTransition,
  PackedAssessment,
  stateOfLetter,
  statesOf,
  WORKFRAMES,
} from '@cairn/backstage-plugin-maturity-common';
import { RubricInForce } from '../rubric/RubricKeeper';
import { NewTransition } from '../store/transitionRows';
import type { Assessed } from './Assessor';
import { StoredStanding } from './readSlices';

interface ExplainOptions {
  assessed: Assessed;
  rubric: RubricInForce;
  /** By rubric version. */
  criteriaBefore: ReadonlyMap<number, Criterion[]>;
}

/**
 * Whether some criterion is in another state than before. Only then the document that is stored has to be read: it
 * says what the earlier states came from.
 *
 * @internal
 */
export function changesStates(options: ExplainOptions): boolean {
  const { assessed, rubric, criteriaBefore } = options;
  const stored = storedOfSame(assessed);
  if (!stored) {
    return false;
  }
  const states = statesOf(assessed.assessment.results);
  if (stored.rubricVersion === rubric.version) {
    return stored.states !== states;
  }
  const before = new Map(
    criteriaBefore
      .get(stored.rubricVersion)
      ?.map(({ id }, index) => [id, stored.states[index]]),
  );
  return rubric.rubric.criteria.some(({ id }, index) => {
    const letter = before.get(id);
    return letter !== undefined && letter !== states[index];
  });
}

/**
 * What moved since the assessment that is stored, and why.
 *
 * @internal
 */
export function explain(
  options: ExplainOptions & { document?: PackedAssessment },
): { transitions: NewTransition[]; changes: CriterionChange[] } {
  const { assessed, rubric, criteriaBefore, document } = options;
  const to = {
    ...assessed.assessment,
    rubricVersion: rubric.version,
    criteria: rubric.rubric.criteria,
  };
  const stored = storedOfSame(assessed);
  if (!stored) {
    return {
      transitions: [...leavingOf(assessed), ...explainTransition({ to })],
      changes: [],
    };
  }
  if (
    stored.rubricVersion === rubric.version &&
    stored.states === statesOf(assessed.assessment.results)
  ) {
    // Marks follow from states, the kind and the rubric.
    return { transitions: [], changes: [] };
  }
  const from = snapshotOf(
    stored,
    criteriaBefore.get(stored.rubricVersion) ?? [],
    document,
  );
  return {
    transitions: explainTransition({ from, to }),
    changes: explainChanges({ from, to }),
  };
}

/** What is stored, unless another entity had the ref then: its levels are not where this one came from. */
function storedOfSame({ subject }: Assessed): StoredStanding | undefined {
  const { stored, entity } = subject;
  return stored?.uid === entity.metadata.uid ? stored : undefined;
}

/** The end of the record of an entity whose ref another one has taken. */
function leavingOf({ subject: { stored } }: Assessed): NewTransition[] {
  return stored
    ? WORKFRAMES.map(workframe => {
        const { proven, accepted, possible } = stored.workframes[workframe];
        return {
          workframe,
          from: { proven, accepted, possible },
          cause: 'membership',
          changes: [],
          uid: stored.uid,
        };
      })
    : [];
}

function snapshotOf(
  stored: StoredStanding,
  criteria: readonly Criterion[],
  document: PackedAssessment | undefined,
): AssessmentSnapshot {
  return {
    rubricVersion: stored.rubricVersion,
    criteria,
    workframes: WORKFRAMES.map(workframe => ({
      workframe,
      ...stored.workframes[workframe],
    })),
    results: criteria.map(({ id }, index) => {
      const [reason, , , observedAt] = document?.results[index] || [
        'not-applicable' as const,
      ];
      return {
        criterionId: id,
        state: stateOfLetter(stored.states[index]),
        reason,
        ...(observedAt && { evidence: { observedAt } }),
      };
    }),
  };
}
