import { Level } from '../model/level';
import { Workframe } from '../model/workframe';
import { Remedy } from '../rubric/types';
import { AgentAct } from './act';

/**
 * One criterion that stands between an agent and an act.
 *
 * @public
 */
export interface AgentObstacle {
  /** The criterion. */
  criterionId: string;
  /** Its title. */
  title: string;
  /** Its level. */
  level: Exclude<Level, 0>;
  /** What is known of it. None of these is a yes. */
  state: 'fail' | 'unknown' | 'exempt';
  /** What is missing, in words. */
  message: string;
  /** What lifts it. */
  remedy: Remedy;
  /** How long that takes, an ISO 8601 duration. */
  effort: string;
  /** Set where no installed source collects the evidence: which one will. Nobody can lift it yet. */
  waitsFor?: string;
}

/**
 * One workframe that is not proven as far as an act needs.
 *
 * @public
 */
export interface AgentBound {
  /** The workframe. */
  workframe: Workframe;
  /** How far it is proven. */
  proven: Level;
  /** How far it might be, if all that is unknown turned out well. */
  possible: Level;
  /** Why it bounds, a sentence. */
  reason: string;
  /** What would lift it: every criterion that is asked at or below the wanted level and does not pass, least effort first. */
  obstacles: AgentObstacle[];
}

/**
 * Whether an agent may do something to an entity, and why.
 *
 * @public
 */
export interface AgentVerdict {
  /** Full entity ref, in lower case. */
  entityRef: string;
  /** What was asked for. */
  act: AgentAct;
  /** The level that it needs in each workframe. */
  needs: Exclude<Level, 0>;
  /** The least of the three proven levels. */
  ceiling: Level;
  /** True only where all three workframes are proven as far as needed: what is unknown is no. */
  allowed: boolean;
  /** The verdict in a sentence. */
  reason: string;
  /** All that is allowed here, the least first. */
  mayAct: AgentAct[];
  /** The workframes that stand in the way, in their order; none where it is allowed. */
  bounds: AgentBound[];
}
