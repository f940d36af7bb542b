import { z } from 'zod/v4';
import { createSearchRule, fieldCondition } from './createSearchRule';

/** `HAS_LABEL`: the entity has a label, with a value if one is given. */
export const hasLabel = createSearchRule({
  name: 'HAS_LABEL',
  params: z.object({ label: z.string(), value: z.string().optional() }),
  toCondition: ({ label, value }) =>
    fieldCondition(`metadata.labels.${label}`, value),
});
