import { z } from 'zod/v4';
import { Remedy } from '../types';
import { choose } from './choose';
import { duration, entityRef, jsonRecord, strict, text } from './leaves';

const WHAT = 'a remedy: title, effort, and one of template, action or page';

const PAGE =
  'an https:// address, a path of the portal that begins with a slash, or the path of a document';

const common = {
  title: text('what to do, as an imperative sentence'),
  effort: duration('PT2H'),
};

const template = strict(
  {
    ...common,
    template: entityRef('template', 'template:default/add-readme'),
    values: jsonRecord.optional(),
  },
  WHAT,
);

const action = strict(
  {
    ...common,
    action: z
      .string({ error: 'the id of an action, such as catalog:refresh' })
      .regex(/^[\w-]+([.:/][\w-]+)*$/, {
        error: 'the id of an action, such as catalog:refresh',
      }),
    input: jsonRecord.optional(),
  },
  WHAT,
);

const page = strict(
  {
    ...common,
    page: z.string({ error: PAGE }).refine(isPage, { error: PAGE }),
    step: text('the manual step to take on that page'),
  },
  WHAT,
);

/** Addresses end up in links: whatever names another scheme is refused, `javascript:` first of all. */
function isPage(value: string): boolean {
  return (
    (/^https?:\/\/\S+$/.test(value) && URL.canParse(value)) ||
    /^(?!\/\/)[\w./#?=&%~-]+$/.test(value)
  );
}

/** How to make a criterion pass. @internal */
export const remedySchema: z.ZodType<Remedy> = choose<Remedy>(value => {
  if ('template' in value) {
    return template;
  }
  if ('action' in value) {
    return action;
  }
  if ('page' in value) {
    return page;
  }
  return z.never({ error: WHAT });
}, WHAT);
