import { z } from 'zod/v4';

const NAME = 'what the check is called';
const RETRIEVERS = 'a list of ids of fact retrievers';

const record = z.record(z.string(), z.unknown(), { error: 'an object' });

/** What an import reads of a check. Whatever else stands there is left alone. @internal */
export type Check = z.infer<typeof checkSchema>;

/** @internal */
export const checkSchema = z.object(
  {
    type: z.string({ error: 'a text' }).optional(),
    name: z.string({ error: NAME }).trim().min(1, { error: NAME }),
    description: z.string({ error: 'a text' }).optional(),
    factIds: z.array(z.string({ error: RETRIEVERS }), { error: RETRIEVERS }),
    rule: z.object(
      { conditions: z.unknown() },
      { error: 'an object with conditions' },
    ),
    filter: z
      .union([record, z.array(record)], {
        error: 'an object of properties and values, or a list of such',
      })
      .optional(),
    metadata: record.optional(),
    links: z.array(z.unknown(), { error: 'a list' }).optional(),
  },
  { error: 'a check with name, factIds and rule' },
);

/** The type of checks that the json-rules fact checker runs. @internal */
export const JSON_RULES_TYPE = 'json-rules-engine';
