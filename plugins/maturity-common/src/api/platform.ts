import { Marks } from '../assessment/types';
import { Workframe } from '../model/workframe';
import { PlatformMatrix } from '../platform/types';
import { TargetRule } from '../rubric/types';
import { RubricVersion } from './types';

/** How many reach their target in one workframe, by each of the three marks. @public */
export interface TargetShare {
  /** The workframe that is counted. */
  workframe: Workframe;
  /** Entities that have a target. */
  withTarget: number;
  /** Those of them at or above it, by each mark. */
  atTarget: Record<keyof Marks, number>;
}

/** The shares at target of one part of the population. @public */
export interface TargetSlice {
  /** The lifecycle or tier; absent for entities that name none. */
  name?: string;
  /** How many entities are in it, with or without a target. */
  entities: number;
  /** All three, in their order. */
  workframes: TargetShare[];
}

/** The shares at target, of all and by what targets are set by. @public */
export interface TargetShares {
  /** Every service that the caller may see. */
  all: TargetSlice;
  /** By `spec.lifecycle`, by name; last those that name none. */
  lifecycles: TargetSlice[];
  /** By the label `cairn.dev/tier`, by name; last those that name none. */
  tiers: TargetSlice[];
}

/** The platform as a subject: its matrix, and how many reach what is wanted of them. @public */
export interface PlatformMaturity extends PlatformMatrix {
  /** The rubric that it was assessed by. */
  rubric: RubricVersion;
  /** ISO 8601 in UTC; absent until the platform is assessed for the first time. */
  assessedAt?: string;
  /** The headline. */
  targets: TargetShares;
  /** The wanted levels; the first rule that matches an entity counts. */
  targetRules: TargetRule[];
}
