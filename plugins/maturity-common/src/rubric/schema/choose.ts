import { z } from 'zod/v4';

/**
 * A union whose variant is told by the keys that are there. Unlike `z.union`, a fault is reported by the one variant
 * that was meant, and at its own path.
 *
 * @internal
 */
export function choose<T>(
  variantOf: (value: Record<string, unknown>) => z.ZodType<T>,
  what: string,
): z.ZodType<T> {
  return z.unknown().superRefine((value, context) => {
    if (typeof value !== 'object' || value === null || Array.isArray(value)) {
      // No later check may run on what is not even an object.
      context.addIssue({ code: 'custom', message: what, continue: false });
      return;
    }
    const parsed = variantOf(value as Record<string, unknown>).safeParse(value);
    for (const issue of parsed.error?.issues ?? []) {
      context.issues.push({ ...issue, input: value } as z.core.$ZodRawIssue);
    }
  }) as z.ZodType<unknown> as z.ZodType<T>;
}
