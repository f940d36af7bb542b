import { PushFault } from '@cairn/backstage-plugin-maturity-common';
import { z } from 'zod/v4';
import { showPath, showValue } from './showPath';

/**
 * What zod found, as faults of a push.
 *
 * @internal
 */
export function schemaFaults(
  { issues }: z.ZodError,
  document: unknown,
  prefix: readonly PropertyKey[] = [],
): PushFault[] {
  return issues.map(({ path, message }) => ({
    path: showPath([...prefix, ...path]),
    message,
    value: showValue(valueAt(document, path)),
  }));
}

function valueAt(document: unknown, path: readonly PropertyKey[]): unknown {
  let value = document;
  for (const part of path) {
    if (
      typeof value !== 'object' ||
      value === null ||
      !Object.hasOwn(value, part)
    ) {
      return undefined;
    }
    value = (value as Record<PropertyKey, unknown>)[part];
  }
  return value;
}
