import { fetchOnOrigin } from '../http/fetchOnOrigin';
import { readBody } from '../http/readBody';

/** Answers that may have no body. */
const WITHOUT_BODY = [101, 204, 205, 304];

/**
 * An answer that is too long to be read. The message follows the name of the tool.
 *
 * @internal
 */
export class TooLongError extends Error {
  name = 'TooLongError';
}

/**
 * A `fetch` for octokit: on its own origin, with a limit on the bytes of a body. Octokit hides from its callers why a
 * request failed, so that is told by the way.
 *
 * @internal
 */
export function boundedFetch(options: {
  maxBytes: number;
  onFailure(error: unknown): void;
}): (url: string, init: RequestInit) => Promise<Response> {
  const { maxBytes, onFailure } = options;
  return async (url, { headers, signal }) => {
    try {
      const response = await fetchOnOrigin(url, { headers, signal });
      const text = await readBody(response, maxBytes);
      if (text === undefined) {
        throw new TooLongError(`answered with more than ${maxBytes} bytes`);
      }
      return new Response(
        WITHOUT_BODY.includes(response.status) ? null : text,
        { status: response.status, headers: response.headers },
      );
    } catch (error) {
      onFailure(error);
      throw error;
    }
  };
}
