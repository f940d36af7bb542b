import { z } from 'zod/v4';
import { Level, LEVELS } from '../../model/level';
import { Workframe, WORKFRAMES } from '../../model/workframe';
import { TargetRule } from '../types';
import { strict } from './leaves';
import { predicateSchema } from './predicate';

const level: z.ZodType<Level> = z.literal(LEVELS, {
  error: 'a level from 1 to 5, or leave the workframe out where none is wanted',
});

const levels = strict(
  Object.fromEntries(
    WORKFRAMES.map(workframe => [workframe, level.optional()]),
  ) as Record<Workframe, z.ZodOptional<typeof level>>,
  'an object of workframes and levels',
);

/** One target rule of a rubric document. @internal */
export const targetSchema: z.ZodType<TargetRule> = strict(
  { when: predicateSchema, levels },
  'a target rule with when and levels',
);

/**
 * What can be told of a faulty target rule: whom it is about, and those of its levels that are well-formed.
 *
 * @internal
 */
export function readableTarget(value: unknown): TargetRule | undefined {
  const rule = z
    .object({
      when: predicateSchema,
      levels: z.record(z.string(), z.unknown()).catch({}),
    })
    .safeParse(value).data;
  return (
    rule && {
      when: rule.when,
      levels: Object.fromEntries(
        WORKFRAMES.flatMap(workframe => {
          const wanted = level.safeParse(rule.levels[workframe]);
          return wanted.success ? [[workframe, wanted.data]] : [];
        }),
      ),
    }
  );
}
