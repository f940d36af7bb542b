import { Standing } from '../api/campaigns';
import { TransitionCause } from '../assessment/types';

/**
 * One change of how an entity stands. Without `from` it came into scope, without `to` it left.
 *
 * @public
 */
export interface StandingStep {
  /** ISO 8601 in UTC. */
  at: string;
  /** How it stood. */
  from?: Standing;
  /** How it stands from then on. */
  to?: Standing;
  /** Why. */
  cause: TransitionCause;
}

/**
 * The way of one entity through a stretch of time, seen from one goal.
 *
 * @public
 */
export interface StandingWalk {
  /** Full entity ref. */
  entityRef: string;
  /** Its last owner in that time. */
  ownerRef?: string;
  /** How it stood at the beginning; absent if it was not in scope. */
  start?: Standing;
  /** How it stands at the end; absent if it is not in scope. */
  end?: Standing;
  /** What lies between, in order; each step begins where the one before ended. */
  steps: StandingStep[];
}

/**
 * For some time an entity stood like this.
 *
 * @public
 */
export interface StandingSpan {
  /** ISO 8601 in UTC. */
  fromAt: string;
  /** Absent while it still stands so. */
  toAt?: string;
  /** Absent while it is not in scope. */
  standing?: Standing;
  /** Why this span differs from the one right before it. */
  cause: TransitionCause;
}

/**
 * The way of an entity from one moment to another, from its spans in order. What is not in scope before or after a
 * change came or went by membership, whatever else happened with it: what a scope gains is no progress.
 *
 * @public
 */
export function walkStandings(options: {
  spans: readonly StandingSpan[];
  /** ISO 8601 in UTC; what happened at this very moment has happened. */
  from: string;
  /** ISO 8601 in UTC. */
  to: string;
}): Pick<StandingWalk, 'start' | 'end' | 'steps'> {
  const { from, to } = options;
  const steps: StandingStep[] = [];
  let start: Standing | undefined;
  let current: Standing | undefined;
  let end: string | undefined;

  function moveTo(
    standing: Standing | undefined,
    at: string,
    cause: TransitionCause,
  ): void {
    if (at <= from) {
      start = standing;
    } else if (standing !== current) {
      steps.push({
        at,
        ...(current && { from: current }),
        ...(standing && { to: standing }),
        cause: current && standing ? cause : 'membership',
      });
    }
    current = standing;
  }

  for (const { fromAt, toAt, standing, cause } of options.spans) {
    if (fromAt > to) {
      break;
    }
    if (end !== undefined && end < fromAt) {
      moveTo(undefined, end, 'membership');
    }
    moveTo(standing, fromAt, cause);
    end = toAt;
    if (toAt === undefined) {
      break;
    }
  }
  if (end !== undefined && end <= to) {
    moveTo(undefined, end, 'membership');
  }
  return {
    ...(start && { start }),
    ...(current && { end: current }),
    steps,
  };
}
