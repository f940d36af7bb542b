import { z } from 'zod/v4';
import { show } from '../model/show';
import { RubricFault } from './types';

/**
 * The faults that one issue of a schema stands for: the path, the value found there, and what to write instead.
 *
 * @internal
 */
export function describeIssue(
  issue: z.core.$ZodIssue,
  content: unknown,
  prefix: readonly PropertyKey[],
): Pick<RubricFault, 'path' | 'reason'>[] {
  const path = [...prefix, ...issue.path];
  if (issue.code === 'unrecognized_keys') {
    return issue.keys.map(key => ({
      path: pathText([...path, key]),
      reason: `${show(key)} is not known here; write ${issue.message}`,
    }));
  }
  let value = content;
  for (const key of issue.path) {
    value = (value as Record<PropertyKey, unknown> | undefined)?.[key];
  }
  return [
    {
      path: pathText(path),
      reason: `is ${value === undefined ? 'missing' : show(value)}; write ${
        issue.message
      }`,
    },
  ];
}

/** Empty for the whole document. @internal */
export function pathText(path: readonly PropertyKey[]): string {
  return path.map(String).join('.');
}
