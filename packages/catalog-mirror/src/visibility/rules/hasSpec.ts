import { z } from 'zod/v4';
import { createSearchRule, fieldCondition } from './createSearchRule';

/** `HAS_SPEC`: the entity has a field below `spec`, with a value if one is given. */
export const hasSpec = createSearchRule({
  name: 'HAS_SPEC',
  params: z.object({ key: z.string(), value: z.string().optional() }),
  toCondition: ({ key, value }) => fieldCondition(`spec.${key}`, value),
});
