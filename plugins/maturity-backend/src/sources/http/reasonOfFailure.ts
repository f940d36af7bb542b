/** Errors of the connection stand a cause or two below the one that is thrown. */
const MAX_DEPTH = 5;

/**
 * Why a request had no answer, by the code of the error. Its words may name addresses with what is in them.
 *
 * @internal
 */
export function reasonOfFailure(error: unknown): string {
  let cause = error as { code?: unknown; cause?: unknown } | undefined;
  for (let depth = 0; cause && depth < MAX_DEPTH; depth++) {
    const { code } = cause;
    if (typeof code === 'string' && /^[A-Z0-9_]{1,40}$/.test(code)) {
      return code === 'UND_ERR_SOCKET' || code === 'ECONNRESET'
        ? `broke off the connection (${code})`
        : `could not be reached (${code})`;
    }
    cause = cause.cause as typeof cause;
  }
  return 'could not be reached';
}
