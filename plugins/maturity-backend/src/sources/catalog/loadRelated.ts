import { Entity } from '@backstage/catalog-model';
import { EntityLookup, ownerOf, systemOf, targetsOf } from './EntityLookup';
import { dependenciesOf } from './observers/dependencies';
import { interfacesOf } from './observers/interface';
import { groupsBelow, MAX_GROUP_DEPTH } from './observers/owner';
import { providersOf } from './observers/providers';

/**
 * Fetches everything that the observers ask for, round by round: what the entities point to, the owners of that, the
 * child groups of the owners, and the members. The number of calls follows the depth, not the number of entities.
 *
 * @internal
 */
export async function loadRelated(
  entities: Entity[],
  lookup: EntityLookup,
): Promise<void> {
  const owners = new Set<string>();
  const related = new Set<string>();
  for (const entity of entities) {
    addAll(owners, [ownerOf(entity)]);
    addAll(related, [systemOf(entity)]);
    addAll(related, dependenciesOf(entity));
    addAll(related, providersOf(entity));
    addAll(related, interfacesOf(entity));
  }
  await lookup.load([...owners, ...related]);
  await lookup.load(
    [...related].flatMap(ref => {
      const entity = lookup.get(ref);
      return (entity && ownerOf(entity)) ?? [];
    }),
  );
  await loadMembers([...owners], lookup);
}

async function loadMembers(owners: string[], lookup: EntityLookup) {
  const groups = new Set(owners);
  for (let depth = 0; depth < MAX_GROUP_DEPTH; depth++) {
    const known = groups.size;
    addAll(
      groups,
      owners.flatMap(owner => groupsBelow(owner, lookup)),
    );
    if (groups.size === known) {
      break;
    }
    await lookup.load(groups);
  }
  const members = [...groups].flatMap(ref => {
    const group = lookup.get(ref);
    return group ? targetsOf(group, 'hasMember') : [];
  });
  await lookup.load(members);
}

function addAll(set: Set<string>, refs: (string | undefined)[]) {
  for (const ref of refs) {
    if (ref !== undefined) {
      set.add(ref);
    }
  }
}
