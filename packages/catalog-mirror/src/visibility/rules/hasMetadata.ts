import { z } from 'zod/v4';
import { createSearchRule, fieldCondition } from './createSearchRule';

/** `HAS_METADATA`: the entity has a field below `metadata`, with a value if one is given. */
export const hasMetadata = createSearchRule({
  name: 'HAS_METADATA',
  params: z.object({ key: z.string(), value: z.string().optional() }),
  toCondition: ({ key, value }) => fieldCondition(`metadata.${key}`, value),
});
