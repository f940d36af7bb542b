import { InputError } from '@backstage/errors';
import { JsonValue } from '@backstage/types';
import { parseMoment } from '../model/moment';
import { show } from '../model/show';
import { Condition } from '../rubric/types';
import { ConditionOutcome, prepareCondition } from './prepareCondition';

/**
 * Asks a condition of one value, and says in words how far the value is from passing.
 *
 * @example
 * ```ts
 * evaluateCondition({
 *   condition: { path: 'words', atLeast: 100 },
 *   value: { words: 40 },
 *   now: '2025-06-01T00:00:00Z',
 * });
 * // { outcome: 'fail', message: 'words: 40, wants at least 100' }
 * ```
 *
 * @throws InputError if `now` is not an ISO 8601 moment
 * @public
 */
export function evaluateCondition(options: {
  condition: Condition;
  value: JsonValue | undefined;
  /** ISO 8601 in UTC. */
  now: string;
  /** What to call the value where the condition has no path and no label. */
  subject?: string;
}): ConditionOutcome {
  const at = parseMoment(options.now);
  if (at === undefined) {
    throw new InputError(
      `Cannot evaluate a condition at ${show(
        options.now,
      )}: it is not an ISO 8601 moment such as "2025-06-01T00:00:00Z"`,
    );
  }
  const { outcome, message } = prepareCondition(options.condition)({
    value: options.value,
    at,
    subject: options.subject ?? 'the value',
  });
  return { outcome, message };
}
