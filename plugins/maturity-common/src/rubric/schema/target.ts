import { z } from 'zod/v4';
import { LEVELS } from '../../model/level';
import { WORKFRAMES } from '../../model/workframe';
import { TargetRule } from '../types';
import { strict } from './leaves';
import { predicateSchema } from './predicate';

const level = z.literal(LEVELS, {
  error: 'a level from 1 to 5, or leave the workframe out where none is wanted',
});

/** One target rule of a rubric document. @internal */
export const targetSchema: z.ZodType<TargetRule> = strict(
  {
    when: predicateSchema,
    levels: strict(
      {
        [WORKFRAMES[0]]: level.optional(),
        [WORKFRAMES[1]]: level.optional(),
        [WORKFRAMES[2]]: level.optional(),
      },
      'an object of workframes and levels',
    ),
  },
  'a target rule with when and levels',
);
