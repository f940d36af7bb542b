import { z } from 'zod/v4';
import { createSearchRule } from './createSearchRule';

/** `IS_ENTITY_OWNER`: the entity is owned by one of the claims; by none, where the list is empty. */
export const isEntityOwner = createSearchRule({
  name: 'IS_ENTITY_OWNER',
  params: z.object({ claims: z.array(z.string()) }),
  toCondition: ({ claims }) => ({ key: 'relations.ownedBy', values: claims }),
});
