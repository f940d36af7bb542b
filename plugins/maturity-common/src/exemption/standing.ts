/**
 * Why somebody may decide on an exemption (`outside-team`), or may not.
 *
 * - `own-request`: they asked for it themselves
 * - `inside-team`: they belong to those who own the entity
 * - `no-permission`: the policy of the instance does not let them
 *
 * @public
 */
export type DeciderStanding =
  | 'outside-team'
  | 'own-request'
  | 'inside-team'
  | 'no-permission';

/**
 * A person, as far as it matters for deciding on exemptions.
 *
 * @public
 */
export interface Decider {
  /** Full ref, in lower case. */
  userRef: string;
  /**
   * The person, the groups that they are a member of, and every group above or below one of those. Whoever is in a
   * group below the owner works for the owner; whoever is in a group above is their boss.
   */
  kin: ReadonlySet<string>;
  /** Whether the policy lets them decide on exemptions at all. */
  permitted: boolean;
}

/**
 * Whether the person belongs to those who own the entity.
 *
 * @public
 */
export function isInside(
  { kin }: Pick<Decider, 'kin'>,
  /** The refs of all owners; a group that is assessed itself is its own owner. */
  owners: readonly string[],
): boolean {
  return owners.some(owner => kin.has(owner));
}

/**
 * Whether somebody may grant, refuse or revoke an exemption, and why. Nobody decides for their own team or on their own
 * request, whatever the policy permits.
 *
 * @public
 */
export function deciderStanding(
  decider: Decider,
  exemption: { requestedBy: string; owners: readonly string[] },
): DeciderStanding {
  if (exemption.requestedBy === decider.userRef) {
    return 'own-request';
  }
  if (isInside(decider, exemption.owners)) {
    return 'inside-team';
  }
  return decider.permitted ? 'outside-team' : 'no-permission';
}
