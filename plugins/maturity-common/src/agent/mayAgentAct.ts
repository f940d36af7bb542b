import { levelsOfKind } from '../assessment/levelsOfKind';
import { Assessment, WorkframeAssessment } from '../assessment/types';
import { parseDuration } from '../model/duration';
import { Level } from '../model/level';
import { CriterionResult } from '../model/result';
import { count, joinWords } from '../model/show';
import { WORKFRAME_NAMES } from '../model/workframe';
import { compareText } from '../rubric/canonicalJson';
import { cheapestEffort } from '../rubric/cheapestEffort';
import { Criterion } from '../rubric/types';
import { AgentAct, actsAt, AGENT_ACTS } from './act';
import { AgentBound, AgentObstacle, AgentVerdict } from './types';

/**
 * Whether an agent may do something to an entity. It follows the agent ceiling, the least of the three proven levels,
 * by the table of the maturity model: an agent's claim never exceeds what the other workframes can carry. Exempt and
 * unknown are not proven, so they never allow anything.
 *
 * It tells what the engineering around an entity can carry. It grants nothing: whoever acts still needs the permission
 * to.
 *
 * @example
 * ```ts
 * const { allowed, reason } = mayAgentAct({ assessment, criteria, act: 'run-self-service' });
 * ```
 *
 * @public
 */
export function mayAgentAct(options: {
  assessment: Pick<
    Assessment,
    'entityRef' | 'workframes' | 'agentCeiling' | 'results'
  >;
  /** The criteria of the rubric that it was assessed by. */
  criteria: readonly Criterion[];
  act: AgentAct;
}): AgentVerdict {
  const { assessment, criteria, act } = options;
  const { entityRef, agentCeiling: ceiling } = assessment;
  const needs = AGENT_ACTS[act];
  const allowed = ceiling >= needs;
  const bounds = assessment.workframes
    .filter(({ proven }) => proven < needs)
    .map(frame => boundOf({ frame, needs, assessment, criteria }));
  return {
    entityRef,
    act,
    needs,
    ceiling,
    allowed,
    reason: reasonOf({ entityRef, act, needs, ceiling, bounds }),
    mayAct: actsAt(ceiling),
    bounds,
  };
}

function reasonOf(options: {
  entityRef: string;
  act: AgentAct;
  needs: Level;
  ceiling: Level;
  bounds: AgentBound[];
}): string {
  const { entityRef, act, needs, ceiling, bounds } = options;
  if (!bounds.length) {
    return `Yes: ${act} needs level ${needs}, and all three workframes are proven at level ${ceiling} or above`;
  }
  const [kind] = entityRef.split(':');
  if (!levelsOfKind(kind).some(level => level === needs)) {
    return `No: ${act} needs level ${needs}, which describes a platform that is run as a product and no single service; ask about its system, its team or the platform`;
  }
  const frames = bounds.map(
    ({ workframe, proven }) =>
      `${WORKFRAME_NAMES[workframe].toLowerCase()} (proven ${proven})`,
  );
  const unknown = bounds.every(({ possible }) => possible >= needs)
    ? '. It might hold, but what is unknown is no'
    : '';
  return `No: ${act} needs level ${needs} in all three workframes, and it is bounded by ${joinWords(
    frames,
    'and',
  )}${unknown}`;
}

function boundOf(options: {
  frame: WorkframeAssessment;
  needs: Level;
  assessment: Pick<Assessment, 'results'>;
  criteria: readonly Criterion[];
}): AgentBound {
  const { frame, needs, assessment, criteria } = options;
  const { workframe, proven, possible, levels } = frame;
  const own = new Map(
    criteria
      .filter(item => item.workframe === workframe && item.level <= needs)
      .map(item => [item.id, item]),
  );
  const obstacles = assessment.results
    .flatMap(result => {
      const criterion = own.get(result.criterionId);
      return criterion && isOpen(result)
        ? [obstacleOf(criterion, result, result.state)]
        : [];
    })
    .sort(compareObstacles);
  const empty = levels
    .filter(item => item.level <= needs && item.proven === 'empty')
    .map(({ level }) => level);
  const asks = obstacles.length
    ? `${count(
        obstacles.length,
        'criterion',
        'criteria',
      )} up to level ${needs} ${
        obstacles.length === 1 ? 'does' : 'do'
      } not pass`
    : `the rubric asks nothing of it at level ${joinWords(
        empty.map(String),
        'and',
      )}, and too little above`;
  return {
    workframe,
    proven,
    possible,
    reason: `${WORKFRAME_NAMES[workframe]} is proven at level ${proven}: ${asks}`,
    obstacles,
  };
}

function isOpen(
  result: CriterionResult,
): result is CriterionResult & Pick<AgentObstacle, 'state'> {
  return ['fail', 'unknown', 'exempt'].includes(result.state);
}

function obstacleOf(
  criterion: Criterion,
  result: CriterionResult,
  state: AgentObstacle['state'],
): AgentObstacle {
  return {
    criterionId: criterion.id,
    title: criterion.title,
    level: criterion.level,
    state,
    message: result.message,
    remedy: criterion.remedy,
    effort: cheapestEffort(criterion),
    ...(result.reason === 'waiting-for-source' && {
      waitsFor: criterion.evidence.waitsFor ?? criterion.evidence.key,
    }),
  };
}

function compareObstacles(a: AgentObstacle, b: AgentObstacle): number {
  return (
    (parseDuration(a.effort) ?? 0) - (parseDuration(b.effort) ?? 0) ||
    a.level - b.level ||
    compareText(a.criterionId, b.criterionId)
  );
}
