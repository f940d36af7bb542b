import { z } from 'zod/v4';
import { createSearchRule, fieldCondition } from './createSearchRule';

/** `HAS_ANNOTATION`: the entity has an annotation, with a value if one is given. */
export const hasAnnotation = createSearchRule({
  name: 'HAS_ANNOTATION',
  params: z.object({ annotation: z.string(), value: z.string().optional() }),
  toCondition: ({ annotation, value }) =>
    fieldCondition(`metadata.annotations.${annotation}`, value),
});
