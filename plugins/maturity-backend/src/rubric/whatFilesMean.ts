import {
  mergeRubrics,
  Rubric,
  rubricDigest,
  RubricOrigin,
} from '@cairn/backstage-plugin-maturity-common';

/**
 * What becomes of files that hold something else than what is in force:
 *
 * - `publish`: they were reviewed where they live, and nothing that was decided in the portal is lost
 * - `draft`: somebody has to look at them in the portal
 * - `wait`: they hold what was in force once, so they may be those of a replica that is about to end
 *
 * @internal
 */
export type FilesMeaning = 'publish' | 'draft' | 'wait';

/**
 * Decides what becomes of changed files.
 *
 * @internal
 */
export function whatFilesMean(options: {
  /** What the files hold. */
  files: Rubric;
  /** Absent as long as there never was a usable rubric. */
  inForce?: { rubric: Rubric; origin?: RubricOrigin };
  /** What the files held when they last were what was in force. */
  applied?: Rubric;
  /** Whether a process that has only just started met content that was in force before. */
  mayBeStale: boolean;
  /** Whether each change wants a review in the portal. */
  reviewRequired: boolean;
}): FilesMeaning {
  const { files, inForce, applied, mayBeStale, reviewRequired } = options;
  if (!inForce) {
    return 'publish';
  }
  if (mayBeStale) {
    return 'wait';
  }
  if (reviewRequired) {
    return 'draft';
  }
  return inForce.origin !== 'draft' || contains(files, inForce.rubric, applied)
    ? 'publish'
    : 'draft';
}

/** Whether the files have everything that the version in force changed in what they held before. */
function contains(
  files: Rubric,
  inForce: Rubric,
  applied: Rubric | undefined,
): boolean {
  if (!applied) {
    return false;
  }
  const { rubric, conflicts } = mergeRubrics({
    base: applied,
    draft: inForce,
    inForce: files,
  });
  return !conflicts.length && rubricDigest(rubric) === rubricDigest(files);
}
