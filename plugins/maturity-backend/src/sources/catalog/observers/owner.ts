import { z } from 'zod/v4';
import { EntityLookup, ownerOf, targetsOf } from '../EntityLookup';
import { CatalogObserver } from './CatalogObserver';

/** How deep child groups are followed; deeper ones are a cycle or a mistake. @internal */
export const MAX_GROUP_DEPTH = 8;

/** A group and its child groups, as far as they are known. @internal */
export function groupsBelow(groupRef: string, lookup: EntityLookup): string[] {
  const found = new Set([groupRef]);
  let level = [groupRef];
  for (let depth = 0; depth < MAX_GROUP_DEPTH && level.length > 0; depth++) {
    const next: string[] = [];
    for (const ref of level) {
      const group = lookup.get(ref);
      for (const child of group ? targetsOf(group, 'parentOf') : []) {
        if (!found.has(child)) {
          found.add(child);
          next.push(child);
        }
      }
    }
    level = next;
  }
  return [...found];
}

/** @internal */
export const ownerObserver: CatalogObserver = {
  key: 'catalog.owner',
  title: 'Owner',
  description:
    '`{ owner, resolves, kind, members }`: the declared owner, whether the catalog has it, its kind, and how many users of the catalog are its members, through child groups too.',
  method: 'measured',
  schema: z.strictObject({
    owner: z.string().optional(),
    resolves: z.boolean(),
    kind: z.string().optional(),
    members: z.int().min(0),
  }),
  observe(entity, lookup) {
    const ref = ownerOf(entity);
    const owner = ref && lookup.get(ref);
    if (!owner) {
      return {
        value: { ...(ref && { owner: ref }), resolves: false, members: 0 },
      };
    }
    const members = new Set(
      groupsBelow(ref, lookup).flatMap(groupRef => {
        const group = lookup.get(groupRef);
        return group ? targetsOf(group, 'hasMember') : [];
      }),
    );
    return {
      value: {
        owner: ref,
        resolves: true,
        kind: owner.kind,
        members: [...members].filter(member => lookup.has(member)).length,
      },
    };
  },
};
