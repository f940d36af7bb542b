import { isError } from '@backstage/errors';
import { useCallback, useState } from 'react';
import { Problem, problemOf } from '../lib/problem';

/** Something that somebody does, in whatever state it is. */
export interface Act {
  /** Does it, and tells by what it answers whether it was done. */
  act: (work: () => Promise<void>) => Promise<boolean>;
  busy: boolean;
  /** Why the last attempt failed. */
  problem?: Problem;
  clear: () => void;
}

/** Does one thing at a time, and keeps why it failed. */
export function useAct(): Act {
  const [busy, setBusy] = useState(false);
  const [problem, setProblem] = useState<Problem>();
  const act = useCallback<Act['act']>(async work => {
    setBusy(true);
    setProblem(undefined);
    try {
      await work();
      return true;
    } catch (thrown) {
      setProblem(
        problemOf(isError(thrown) ? thrown : new Error(String(thrown))),
      );
      return false;
    } finally {
      setBusy(false);
    }
  }, []);
  const clear = useCallback(() => setProblem(undefined), []);
  return { act, busy, problem, clear };
}
