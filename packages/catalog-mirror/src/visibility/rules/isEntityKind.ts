import { z } from 'zod/v4';
import { createSearchRule } from './createSearchRule';

/** `IS_ENTITY_KIND`: the entity is of one of some kinds; of none, where the list is empty. */
export const isEntityKind = createSearchRule({
  name: 'IS_ENTITY_KIND',
  params: z.object({ kinds: z.array(z.string()) }),
  toCondition: ({ kinds }) => ({ key: 'kind', values: kinds }),
});
