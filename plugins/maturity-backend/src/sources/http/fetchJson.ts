import { JsonValue } from '@backstage/types';
import { readBody } from './readBody';
import { reasonOfFailure } from './reasonOfFailure';
import { retryAfter } from './retryAfter';

const MAX_REDIRECTS = 3;
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
 * Asks for JSON, by GET. Redirects are followed on the same origin only: headers, and what an answer can make us ask,
 * stay with the configured host.
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
  let url = new URL(options.url);
  try {
    for (let redirects = 0; redirects <= MAX_REDIRECTS; redirects++) {
      const response = await fetch(url, {
        headers: { accept: 'application/json', ...headers },
        redirect: 'manual',
        signal,
      });
      const target = redirectOf(response, url);
      if (!target) {
        return await answerOf(response, maxBytes);
      }
      await response.body?.cancel();
      if (target.origin !== url.origin) {
        return failure(
          `sent us on to another host (${target.host}), where we do not go`,
        );
      }
      url = target;
    }
    return failure(`sent us on more than ${MAX_REDIRECTS} times`);
  } catch (error) {
    // The run is over; this is no answer of the tool.
    options.signal.throwIfAborted();
    return timeout.aborted
      ? failure(`did not answer within ${timeoutSeconds} s`, { ill: true })
      : failure(reasonOfFailure(error), { ill: true });
  }
}

function redirectOf({ status, headers }: Response, from: URL): URL | undefined {
  const location = headers.get('location');
  return [301, 302, 303, 307, 308].includes(status) &&
    location !== null &&
    URL.canParse(location, from)
    ? new URL(location, from)
    : undefined;
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
