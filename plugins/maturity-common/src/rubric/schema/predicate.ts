import {
  createZodV4FilterPredicateSchema,
  FilterPredicate,
} from '@backstage/filter-predicates';
import { z } from 'zod/v4';
import { canonicalJson } from '../canonicalJson';

const schema = createZodV4FilterPredicateSchema();

const WHAT =
  'a filter predicate such as { kind: Component, spec.type: { $in: [service] } }';

/**
 * A Backstage filter predicate over an entity. The schema of the library drops members that it does not know and
 * reports a fault at the root only; here both have their place.
 *
 * @internal
 */
export const predicateSchema: z.ZodType<FilterPredicate> = z
  .record(z.string(), z.unknown(), { error: WHAT })
  .superRefine((value, context) => {
    if (!isWellFormed(value)) {
      context.addIssue({
        code: 'custom',
        path: findFault(value),
        message: WHAT,
        continue: false,
      });
    }
  }) as z.ZodType<unknown> as z.ZodType<FilterPredicate>;

function isWellFormed(value: unknown): boolean {
  const parsed = schema.safeParse(value);
  return parsed.success && canonicalJson(parsed.data) === canonicalJson(value);
}

/** Path of the innermost part that is not well-formed by itself. */
function findFault(value: unknown): (string | number)[] {
  if (Array.isArray(value)) {
    const index = value.findIndex(item => !isWellFormed(item));
    return index < 0 ? [] : [index, ...findFault(value[index])];
  }
  if (typeof value !== 'object' || value === null) {
    return [];
  }
  for (const [key, part] of Object.entries(value)) {
    if (key === '$all' || key === '$any') {
      if (!Array.isArray(part) || part.some(item => !isWellFormed(item))) {
        return [key, ...findFault(part)];
      }
    } else if (key === '$not' && !isWellFormed(part)) {
      return [key, ...findFault(part)];
    } else if (!key.startsWith('$') && !isWellFormed({ [key]: part })) {
      return [key];
    }
  }
  return [];
}
