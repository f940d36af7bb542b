import { setImmediate } from 'node:timers/promises';

/** For how long other work of the process may have to wait. */
const MAX_MS = 10;

/**
 * Makes a pause that long computations take between two steps. It lets other work of the process through whenever some
 * milliseconds have passed since it last could, and costs next to nothing in between.
 *
 * @internal
 */
export function breathing(): () => Promise<void> {
  let since = performance.now();
  return async () => {
    if (performance.now() - since > MAX_MS) {
      await setImmediate();
      since = performance.now();
    }
  };
}
