import { JsonObject } from '@backstage/types';
import { z } from 'zod/v4';
import { EntityLookup, ownerOf } from '../EntityLookup';

/** The shape of what is known of a list of related entities. @internal */
export const relatedSchema = z.strictObject({
  count: z.int().min(0),
  dangling: z.array(z.string()),
  ownerless: z.array(z.string()),
});

/** How many there are, which the catalog does not have, and which have no owner that it has. @internal */
export function relatedValue(
  entityRefs: string[],
  lookup: EntityLookup,
): JsonObject {
  const existing = entityRefs.filter(ref => lookup.has(ref));
  return {
    count: entityRefs.length,
    dangling: entityRefs.filter(ref => !lookup.has(ref)).slice(0, 50),
    ownerless: existing.filter(ref => !hasOwner(ref, lookup)).slice(0, 50),
  };
}

/** True when the owner of a known entity is in the catalog too. @internal */
export function hasOwner(entityRef: string, lookup: EntityLookup): boolean {
  const entity = lookup.get(entityRef);
  const owner = entity && ownerOf(entity);
  return owner !== undefined && lookup.has(owner);
}
