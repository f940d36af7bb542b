import { JsonValue } from '@backstage/types';
import { fetchOnOrigin, RedirectRefusedError } from './fetchOnOrigin';
import { readBody } from './readBody';
import { reasonOfFailure } from './reasonOfFailure';
import { retryAfter } from './retryAfter';

const DEFAULT_PAUSE_MS = 60_000;

/**
 * What came of a request. No words in it come from the answer, which may repeat secrets.
 *
 * @internal
 */
export type Answer =
  | { kind: 'json'; body: JsonValue }
  | { kind: 'not-found' }
  | {
      kind: 'failure';
      /** To follow the name of the tool: "answered 403". */
      reason: string;
      /** The tool itself is the trouble, and not what was asked of it. */
      ill: boolean;
      /** Milliseconds since 1970 before which the tool asks to be left alone; for ever if it refuses the credentials. */
      waitUntil?: number;
    };

/**
 * Asks for JSON, by GET. Redirects are followed on the same origin only.
 *
 * @internal
 */
export async function fetchJson(options: {
  url: string;
  headers: Record<string, string>;
  maxBytes: number;
  timeoutSeconds: number;
  signal: AbortSignal;
}): Promise<Answer> {
  const { headers, maxBytes, timeoutSeconds } = options;
  const timeout = AbortSignal.timeout(timeoutSeconds * 1000);
  const signal = AbortSignal.any([options.signal, timeout]);
  try {
    const response = await fetchOnOrigin(options.url, {
      headers: { accept: 'application/json', ...headers },
      signal,
    });
    return await answerOf(response, maxBytes);
  } catch (error) {
    // The run is over; this is no answer of the tool.
    options.signal.throwIfAborted();
    if (error instanceof RedirectRefusedError) {
      return failure(error.message);
    }
    return timeout.aborted
      ? failure(`did not answer within ${timeoutSeconds} s`, { ill: true })
      : failure(reasonOfFailure(error), { ill: true });
  }
}

async function answerOf(response: Response, maxBytes: number): Promise<Answer> {
  const { status, headers } = response;
  if (!response.ok) {
    await response.body?.cancel();
    return answerOfStatus(status, headers);
  }
  const [type] = (headers.get('content-type') ?? 'nothing').split(';');
  if (!/^application\/([\w.-]+\+)?json$/i.test(type.trim())) {
    await response.body?.cancel();
    return failure('answered with something that is not declared as JSON');
  }
  const text = await readBody(response, maxBytes);
  if (text === undefined) {
    return failure(
      `answered with more than ${maxBytes} bytes (limits.maxBytes)`,
    );
  }
  try {
    return { kind: 'json', body: JSON.parse(text) };
  } catch {
    return failure('answered with JSON that is broken or cut off');
  }
}

function answerOfStatus(status: number, headers: Headers): Answer {
  switch (status) {
    case 404:
      return { kind: 'not-found' };
    case 401:
      return failure('refused our credentials (401)', {
        waitUntil: Infinity,
      });
    case 403:
      return failure('does not allow us to read this (403)');
    case 429:
      return failure('asked us to slow down (429)', {
        waitUntil: retryAfter(headers) ?? Date.now() + DEFAULT_PAUSE_MS,
      });
    default:
      return failure(`answered ${status}`, {
        ill: status >= 500,
        waitUntil: retryAfter(headers),
      });
  }
}

function failure(
  reason: string,
  rest: { ill?: boolean; waitUntil?: number } = {},
): Answer {
  return { kind: 'failure', reason, ill: false, ...rest };
}
