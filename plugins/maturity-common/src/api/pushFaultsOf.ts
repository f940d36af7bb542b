import { PushFault } from './push';

/**
 * The faults that a refused push names.
 *
 * @example
 * ```ts
 * try {
 *   await client.push.evidence(push, { token });
 * } catch (error) {
 *   for (const { path, message } of pushFaultsOf(error)) {
 *     console.error(`${path}: ${message}`);
 *   }
 * }
 * ```
 *
 * @returns an empty list for an error of another kind
 * @public
 */
export function pushFaultsOf(error: unknown): PushFault[] {
  const { body } = (error ?? {}) as {
    body?: { error?: { faults?: PushFault[] } };
  };
  return body?.error?.faults ?? [];
}
