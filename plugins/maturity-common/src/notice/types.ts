import { Marks, TransitionCause } from '../assessment/types';
import { Level } from '../model/level';
import { ResultState } from '../model/result';
import { Workframe } from '../model/workframe';

/**
 * A workframe of an entity that moved.
 *
 * @public
 */
export interface NoticedMove {
  /** ISO 8601 in UTC. */
  at: string;
  /** Full entity ref. */
  entityRef: string;
  /** The workframe that moved. */
  workframe: Workframe;
  /** Absent when it is the first assessment. */
  from?: Marks;
  /** Absent when the entity left. */
  to?: Marks;
  /** Why. */
  cause: TransitionCause;
  /** The version that gave the new marks. */
  rubricVersion: number;
}

/**
 * A criterion of an entity whose state changed.
 *
 * @public
 */
export interface NoticedChange {
  /** ISO 8601 in UTC. */
  at: string;
  /** Full entity ref. */
  entityRef: string;
  /** The criterion. */
  criterionId: string;
  /** Its title. */
  title: string;
  /** Its workframe. */
  workframe: Workframe;
  /** Its level. */
  level: Exclude<Level, 0>;
  /** Absent when it was not in the rubric. */
  from?: ResultState;
  /** Absent when it no longer is. */
  to?: ResultState;
  /** Why. */
  cause: TransitionCause;
  /** The version that gave the new state. */
  rubricVersion: number;
  /** The sources that are silent about its evidence now; none where the evidence merely grew old. */
  silentSources: string[];
}

/**
 * An entity that is told of.
 *
 * @public
 */
export interface NoticedEntity {
  /** Full entity ref. */
  entityRef: string;
  /** Its title, or its name. */
  title: string;
  /** Whoever is told; nobody is where nobody owns it. */
  ownerRef?: string;
  /** The wanted levels, where there are any. */
  targets: Partial<Record<Workframe, Level>>;
}

/**
 * What is to be told to whom.
 *
 * @public
 */
export interface PlannedNotice {
  /** Users or groups. */
  recipients: string[];
  /** In a few words. */
  title: string;
  /** What happened and why. */
  description: string;
  /** A path in the app. */
  link: string;
  /** A later notice of the same scope takes the place of this one. */
  scope: string;
  /** How much it matters. */
  severity: 'high' | 'normal' | 'low';
}
