import { JsonValue } from '@backstage/types';
import { Criterion, Rubric, TargetRule } from '../rubric/types';

/** One field that differs. @public */
export interface FieldChange {
  /** Such as `level` or `evidence.maxAge`. */
  path: string;
  /** Absent where there was none. */
  from?: JsonValue;
  /** Absent where there is none any more. */
  to?: JsonValue;
}

/** A criterion that is in both rubrics and not the same. @public */
export interface CriterionDiff {
  /** The criterion. */
  criterionId: string;
  /** Its newer title. */
  title: string;
  /** What differs, field by field. */
  changes: FieldChange[];
}

/** What differs between two rubrics. @public */
export interface RubricDiff {
  /** Id, title and description of the rubric itself. */
  fields: FieldChange[];
  /** Criteria of the newer one only. */
  added: Criterion[];
  /** Criteria of the older one only. */
  removed: Criterion[];
  /** Criteria that differ. */
  changed: CriterionDiff[];
  /** Both lists of targets, if they differ: their order counts. */
  targets?: { from: TargetRule[]; to: TargetRule[] };
}

/** How much differs between two rubrics. @public */
export interface RubricDiffSummary {
  /** How many criteria are new. */
  added: number;
  /** How many criteria are gone. */
  removed: number;
  /** How many criteria differ. */
  changed: number;
  /** Whether the targets differ. */
  targets: boolean;
}

/** A place that a draft and the rubric in force have changed differently since the draft was begun. @public */
export interface MergeConflict {
  /** Such as `targets`, `criteria.readme` or `criteria.readme.level`. */
  path: string;
  /** What was there when the draft was begun; absent where there was nothing. */
  base?: JsonValue;
  /** What the draft wants; absent where it wants nothing there. */
  draft?: JsonValue;
  /** What is in force; absent where nothing is. */
  inForce?: JsonValue;
}

/** Which side counts at a conflict. @public */
export type MergeSide = 'draft' | 'in-force';

/** What comes of a merge. @public */
export interface RubricMerge {
  /** With the base at the places of unresolved conflicts. */
  rubric: Rubric;
  /** Conflicts that no resolution was given for. */
  conflicts: MergeConflict[];
}
