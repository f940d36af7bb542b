import { JsonValue } from '@backstage/types';
import { z } from 'zod/v4';
import { Comparison, Condition, JSON_RULE_OPERATORS } from '../types';
import { choose } from './choose';
import { duration, jsonPrimitive, strict, text } from './leaves';

const COMPARATORS = [
  'exists',
  'equals',
  'in',
  'contains',
  'atLeast',
  'atMost',
  'youngerThan',
  'jsonRule',
] as const satisfies readonly (keyof Comparison)[];

const WHAT = `a condition: all, any, not, or a comparison with ${COMPARATORS.join(
  ', ',
)}`;

const common = {
  effort: duration('PT2H').optional(),
  label: text('a short name for people').optional(),
};

const condition: z.ZodType<Condition> = z.lazy(() =>
  choose(variantOf, WHAT),
) as z.ZodType<Condition>;

const several = z
  .array(condition, { error: 'a list of conditions' })
  .min(1, { error: 'a list of at least one condition' });

const variants = {
  all: strict({ ...common, all: several }, WHAT),
  any: strict({ ...common, any: several }, WHAT),
  not: strict({ ...common, not: condition }, WHAT),
};

const OPERATORS = `one of ${JSON_RULE_OPERATORS.join(', ')}`;

const jsonRule = strict(
  {
    operator: z.enum(JSON_RULE_OPERATORS, { error: OPERATORS }),
    value: z.json({ error: 'a JSON value' }) as z.ZodType<JsonValue>,
    at: z
      .array(z.union([z.string(), z.number().int().min(0)]), {
        error: 'a list of names and indices',
      })
      .optional(),
  },
  'an object with operator and value',
).superRefine(({ operator, value }, context) => {
  if (
    (operator === 'in' || operator === 'notIn') &&
    typeof value !== 'string' &&
    !Array.isArray(value)
  ) {
    context.addIssue({
      code: 'custom',
      path: ['value'],
      message: `a list, because the operator is ${operator}`,
    });
  }
});

const comparison = strict(
  {
    ...common,
    path: z
      .string({ error: 'a dotted path such as jobs.0.name' })
      .regex(/^[^.]+(\.[^.]+)*$/, {
        error: 'a dotted path such as jobs.0.name',
      })
      .optional(),
    exists: z.boolean({ error: 'true or false' }).optional(),
    equals: jsonPrimitive.optional(),
    in: z
      .array(jsonPrimitive, { error: 'a list of values' })
      .min(1, { error: 'a list of at least one value' })
      .optional(),
    contains: jsonPrimitive.optional(),
    atLeast: z.number({ error: 'a number' }).optional(),
    atMost: z.number({ error: 'a number' }).optional(),
    youngerThan: duration('P90D').optional(),
    jsonRule: jsonRule.optional(),
  },
  WHAT,
).superRefine((value, context) => {
  if (COMPARATORS.every(comparator => value[comparator] === undefined)) {
    context.addIssue({
      code: 'custom',
      message: `at least one of ${COMPARATORS.join(', ')}`,
    });
  }
  if ((value.atLeast ?? -Infinity) > (value.atMost ?? Infinity)) {
    context.addIssue({
      code: 'custom',
      path: ['atMost'],
      message: `a number that is not below atLeast, which is ${value.atLeast}`,
    });
  }
});

function variantOf(value: Record<string, unknown>): z.ZodType<Condition> {
  for (const key of ['all', 'any', 'not'] as const) {
    if (key in value) {
      return variants[key] as z.ZodType<Condition>;
    }
  }
  return comparison as z.ZodType<Condition>;
}

/**
 * A condition. `youngerThan` may not stand under a `not`: an old value would then pass by growing older, and age
 * must never raise a level.
 *
 * @internal
 */
export const conditionSchema = condition.superRefine((value, context) => {
  for (const path of deniedAges(value, false)) {
    context.addIssue({
      code: 'custom',
      path,
      message:
        'a condition without not around youngerThan, because age alone must never make a criterion pass',
    });
  }
});

function deniedAges(value: Condition, negated: boolean): (string | number)[][] {
  if ('not' in value) {
    return deniedAges(value.not, !negated).map(path => ['not', ...path]);
  }
  for (const key of ['all', 'any'] as const) {
    const parts = key in value && (value as Record<string, Condition[]>)[key];
    if (parts) {
      return parts.flatMap((part, index) =>
        deniedAges(part, negated).map(path => [key, index, ...path]),
      );
    }
  }
  return negated && (value as Comparison).youngerThan !== undefined
    ? [['youngerThan']]
    : [];
}
