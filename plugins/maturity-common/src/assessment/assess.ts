import { Entity, stringifyEntityRef } from '@backstage/catalog-model';
import { InputError } from '@backstage/errors';
import { Evidence } from '../model/evidence';
import { parseMoment } from '../model/moment';
import { Exemption } from '../model/result';
import { show } from '../model/show';
import { WORKFRAMES } from '../model/workframe';
import { PreparedRubric, prepareRubric } from '../rubric/prepareRubric';
import { Rubric } from '../rubric/types';
import { agentCeiling } from './agentCeiling';
import { assessCriterion } from './assessCriterion';
import { confidenceOf } from './confidenceOf';
import { coverageOf } from './coverageOf';
import { levelStates } from './levelStates';
import { levelsOfKind } from './levelsOfKind';
import { Answered, nextSteps } from './nextSteps';
import { targetOf } from './targetOf';
import { Assessment, WorkframeAssessment } from './types';

/** What an assessment is made of. @public */
export interface AssessOptions {
  /** As the catalog has it, with relations where the rubric asks of them. */
  entity: Entity;
  /** Prepare it once with `prepareRubric` where many entities are assessed. */
  rubric: Rubric | PreparedRubric;
  /** All evidence of the entity, in any order. */
  evidence: readonly Evidence[];
  /** All exemptions of the entity; those that have lapsed do no harm. */
  exemptions?: readonly Exemption[];
  /** The evidence keys that installed sources collect; without it any key might be. */
  knownKeys?: Pick<ReadonlySet<string>, 'has'>;
  /** ISO 8601 in UTC. */
  now: string;
}

/**
 * Assesses one entity. The same options always give the same assessment; the order of evidence does not matter.
 *
 * @throws InputError if `now` is not an ISO 8601 moment
 * @public
 */
export function assess(options: AssessOptions): Assessment {
  const { entity, knownKeys } = options;
  const now = parseMoment(options.now);
  if (now === undefined) {
    throw new InputError(
      `Cannot assess at ${show(
        options.now,
      )}: it is not an ISO 8601 moment such as "2025-06-01T00:00:00Z"`,
    );
  }
  const rubric =
    'predicates' in options.rubric
      ? options.rubric
      : prepareRubric(options.rubric);
  const entityRef = stringifyEntityRef(entity);
  const evidence = groupBy(
    options.evidence.filter(item => item.entityRef === entityRef),
    item => item.key,
  );
  const exemptions = groupBy(
    (options.exemptions ?? []).filter(item => item.entityRef === entityRef),
    item => item.criterionId,
  );
  const levels = levelsOfKind(entity.kind);
  const matches = matcher(rubric, entity);

  const answered = rubric.criteria.map((prepared): Answered => {
    const { criterion, predicate } = prepared;
    return {
      prepared,
      result: assessCriterion({
        prepared,
        entity,
        applies: levels.includes(criterion.level) && matches(predicate),
        evidence: evidence.get(criterion.evidence.key) ?? [],
        exemptions: exemptions.get(criterion.id) ?? [],
        knownKeys,
        now,
      }),
    };
  });

  const targets = targetOf(rubric, matches);
  const workframes = WORKFRAMES.map((workframe): WorkframeAssessment => {
    const own = answered.filter(
      ({ prepared }) => prepared.criterion.workframe === workframe,
    );
    const results = own.map(({ result }) => result);
    const stated = levelStates({
      levels,
      results: own.map(({ prepared, result }) => ({
        level: prepared.criterion.level,
        result,
      })),
    });
    const target = targets[workframe];
    return {
      workframe,
      ...stated.marks,
      levels: stated.levels,
      coverage: coverageOf(results),
      confidence: confidenceOf({ results, ...stated }),
      ...(target !== undefined && { target }),
    };
  });

  return {
    entityRef,
    workframes,
    agentCeiling: agentCeiling(workframes),
    results: answered.map(({ result }) => result),
    nextSteps: nextSteps(workframes, answered),
  };
}

/** Evaluates each predicate at most once for the entity. */
function matcher(
  { predicates }: PreparedRubric,
  entity: Entity,
): (predicate: number) => boolean {
  const answers: (boolean | undefined)[] = [];
  return predicate => (answers[predicate] ??= predicates[predicate](entity));
}

function groupBy<T>(
  items: readonly T[],
  keyOf: (item: T) => string,
): Map<string, T[]> {
  const groups = new Map<string, T[]>();
  for (const item of items) {
    const key = keyOf(item);
    const group = groups.get(key);
    if (group) {
      group.push(item);
    } else {
      groups.set(key, [item]);
    }
  }
  return groups;
}
