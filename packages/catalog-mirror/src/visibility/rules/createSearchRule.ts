import { InputError } from '@backstage/errors';
import { z } from 'zod/v4';
import { SearchCondition, SearchRule } from './types';

/** A rule whose parameters are checked by a schema. */
export function createSearchRule<TSchema extends z.ZodType>(options: {
  name: string;
  params: TSchema;
  toCondition(params: z.output<TSchema>): SearchCondition;
}): SearchRule {
  const { name, params: schema, toCondition } = options;
  return {
    name,
    toCondition(params) {
      const result = schema.safeParse(params ?? {});
      if (!result.success) {
        throw new InputError(
          `The permission policy answered with wrong parameters for the catalog rule ${name}: ${z.prettifyError(
            result.error,
          )}`,
        );
      }
      return toCondition(result.data);
    },
  };
}

/** The condition that a field is there or, if a value is given, has that value. */
export function fieldCondition(
  key: string,
  value: string | undefined,
): SearchCondition {
  return value === undefined ? { key } : { key, values: [value] };
}
