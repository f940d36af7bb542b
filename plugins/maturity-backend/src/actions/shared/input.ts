import { ActionsRegistryActionOptions } from '@backstage/backend-plugin-api/alpha';
import { WORKFRAMES } from '@cairn/backstage-plugin-maturity-common';

/** The zod that the actions registry hands to schema callbacks. */
type Zod = Parameters<
  NonNullable<ActionsRegistryActionOptions<never, never>['schema']['input']>
>[0];

/** Of whom the action tells. @internal */
export function entityRefInput(z: Zod) {
  return z
    .string()
    .describe(
      'Such as component:default/petstore, system:default/shop or group:default/team; the platform itself is platform:default/platform. Case does not matter',
    );
}

/** Narrows to one workframe. @internal */
export function workframeInput(z: Zod) {
  return z
    .enum(WORKFRAMES)
    .optional()
    .describe('Only this workframe; all three unless given');
}

/** How many, and from where. @internal */
export function pageInput(z: Zod, limits: { usual: number; most: number }) {
  return {
    // Models write numbers as text now and then.
    limit: z
      .preprocess(
        value =>
          typeof value === 'string' && value.trim() !== ''
            ? Number(value)
            : value,
        z.number().int().min(1).max(limits.most).optional(),
      )
      .describe(
        `At most this many; ${limits.usual} unless given, ${limits.most} at most`,
      ),
    cursor: z
      .string()
      .optional()
      .describe('nextCursor of the answer before, for what follows it'),
  };
}

/** Which rubric decided. @internal */
export function rubricOutput(z: Zod) {
  return z.object({
    id: z.string(),
    version: z.number(),
    title: z.string(),
    publishedAt: z.string(),
  });
}

/** A way to make a criterion pass. @internal */
export function remedyOutput(z: Zod) {
  return z.object({
    title: z.string(),
    effort: z.string(),
    template: z.string().optional(),
    values: z.record(z.any()).optional(),
    action: z.string().optional(),
    input: z.record(z.any()).optional(),
    page: z.string().optional(),
    step: z.string().optional(),
  });
}
