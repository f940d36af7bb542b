/**
 * What somebody is to the policy.
 *
 * @internal
 */
export type Role =
  | 'platform-engineer'
  | 'auditor'
  | 'finance'
  | 'developer'
  | 'guest';

/** The groups that give a role, the first that matches counts. Members of any other group are developers. */
const ROLE_OF_GROUP: ReadonlyArray<[group: string, role: Role]> = [
  ['group:default/internal-audit', 'auditor'],
  ['group:default/platform-engineering', 'platform-engineer'],
  ['group:default/finance', 'finance'],
];

/**
 * The role of a user, by what the user owns through: the own ref and the groups. Somebody without a group is a guest.
 * Audit comes first, so that an auditor who also helps elsewhere stays unable to change what is audited.
 *
 * @internal
 */
export function roleOf(ownershipEntityRefs: readonly string[]): Role {
  for (const [group, role] of ROLE_OF_GROUP) {
    if (ownershipEntityRefs.includes(group)) {
      return role;
    }
  }
  return ownershipEntityRefs.some(ref => ref.startsWith('group:'))
    ? 'developer'
    : 'guest';
}
