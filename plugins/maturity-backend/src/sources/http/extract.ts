import { JsonValue } from '@backstage/types';
import { convertValue, typeOf } from './convertValue';
import { Answer } from './fetchJson';
import { HttpKeyConfig } from './HttpSourceConfig';
import { followPointer } from './jsonPointer';

const MAX_SKEW_MS = 5 * 60_000;

/** What an answer says of one key: a value and since when it is true, or why there is none. @internal */
export type Extract =
  | { value: JsonValue; observedAt: string }
  | { unavailable: string };

/**
 * Takes the value of one key from an answer.
 *
 * @internal
 */
export function extract(options: {
  config: HttpKeyConfig;
  answer: Answer;
  /** The name of the tool, for sentences. */
  tool: string;
  /** When the answer came. */
  now: Date;
}): Extract {
  const { config, answer, tool, now } = options;
  const { pointer, type, absent, missing } = config;
  const answeredAt = now.toISOString();
  if (answer.kind === 'failure') {
    return { unavailable: `${tool} ${answer.reason}.` };
  }
  if (answer.kind === 'not-found') {
    return absent === undefined
      ? { unavailable: `${tool} does not know it (404).` }
      : { value: absent, observedAt: answeredAt };
  }
  const found = followPointer(answer.body, pointer);
  if (found === undefined || (found === null && type !== 'json')) {
    return missing === undefined
      ? { unavailable: `The answer of ${tool} holds nothing at ${pointer}.` }
      : { value: missing, observedAt: answeredAt };
  }
  const value = convertValue(found, type);
  if (value === undefined) {
    return {
      unavailable: `The answer of ${tool} holds ${typeOf(
        found,
      )} at ${pointer}, where a ${type} is expected.`,
    };
  }
  const observedAt = momentOf(config, answer.body, now);
  return observedAt === undefined
    ? {
        unavailable: `The answer of ${tool} holds no past moment at ${config.observedAtPointer}, so that the age of the value is not known.`,
      }
    : { value, observedAt };
}

function momentOf(
  { observedAtPointer }: HttpKeyConfig,
  body: JsonValue,
  now: Date,
): string | undefined {
  if (observedAtPointer === undefined) {
    return now.toISOString();
  }
  const text = followPointer(body, observedAtPointer);
  if (typeof text !== 'string' || !/^\d{4}-\d\d-\d\d/.test(text)) {
    return undefined;
  }
  // SonarQube and others write the offset without a colon.
  const moment = new Date(text.replace(/([+-]\d\d)(\d\d)$/, '$1:$2'));
  return moment.getTime() <= now.getTime() + MAX_SKEW_MS
    ? moment.toISOString()
    : undefined;
}
