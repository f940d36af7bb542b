/**
 * Runs work until it ends, its time is over, or all is stopped. Work that goes on regardless is left to itself.
 *
 * @returns the error, if it did not end well
 * @internal
 */
export async function attempt(options: {
  timeoutSeconds: number;
  signal: AbortSignal;
  work(signal: AbortSignal): Promise<void>;
}): Promise<Error | undefined> {
  const { timeoutSeconds, signal, work } = options;
  const controller = new AbortController();
  let giveUp: (error: Error) => void = () => {};
  const givenUp = new Promise<never>((_resolve, reject) => {
    giveUp = reject;
  });
  function stop(message: string) {
    const error = new Error(message);
    giveUp(error);
    controller.abort(error);
  }
  function onAbort() {
    stop('The collection was stopped');
  }
  const timer = setTimeout(
    () => stop(`It did not end within ${timeoutSeconds} seconds`),
    timeoutSeconds * 1000,
  );
  signal.addEventListener('abort', onAbort, { once: true });
  try {
    if (signal.aborted) {
      onAbort();
    }
    await Promise.race([
      givenUp,
      Promise.resolve().then(() => work(controller.signal)),
    ]);
    return undefined;
  } catch (error) {
    return error instanceof Error ? error : new Error(String(error));
  } finally {
    clearTimeout(timer);
    signal.removeEventListener('abort', onAbort);
  }
}
