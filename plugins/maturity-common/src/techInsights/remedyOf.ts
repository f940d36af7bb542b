import { z } from 'zod/v4';
import { remedySchema } from '../rubric/schema/remedy';
import { Remedy } from '../rubric/types';
import { Check } from './readCheck';
import { ImportJsonRulesOptions } from './types';

const linkSchema = z.object({ url: z.string() });

/**
 * What to do about a failing check: the solution that its metadata names, at its first link that can be linked to.
 *
 * @internal
 */
export function remedyOf(
  { name, metadata, links = [] }: Check,
  { effort = 'PT4H', page = '/tech-insights' }: ImportJsonRulesOptions,
): Remedy {
  const { solution } = metadata ?? {};
  const step =
    typeof solution === 'string' && solution.trim()
      ? solution.trim()
      : `Find out what the check "${name}" asks for, and do it`;
  const base = { title: `Make "${name}" pass`, effort, step };
  for (const link of links) {
    const { data } = linkSchema.safeParse(link);
    const remedy = data && remedySchema.safeParse({ ...base, page: data.url });
    if (remedy?.success) {
      return remedy.data;
    }
  }
  return { ...base, page };
}
