/**
 * Why somebody may answer a dispute, or `none` if they may not: as a member of the group that owns the criterion, or
 * because the policy lets them.
 *
 * @public
 */
export type AnswererStanding = 'criterion-owner' | 'permitted' | 'none';

/**
 * Whether somebody may answer, and why.
 *
 * @public
 */
export function answererStanding(options: {
  /** The person and the groups that they are a member of. */
  refs: ReadonlySet<string>;
  /** Whether the policy lets them answer disputes of any criterion. */
  permitted: boolean;
  /** The ref of the group that owns the criterion. */
  criterionOwner?: string;
}): AnswererStanding {
  const { refs, permitted, criterionOwner } = options;
  if (criterionOwner !== undefined && refs.has(criterionOwner)) {
    return 'criterion-owner';
  }
  return permitted ? 'permitted' : 'none';
}
