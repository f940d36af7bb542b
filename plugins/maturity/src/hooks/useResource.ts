import { isError } from '@backstage/errors';
import { useCallback, useEffect, useState } from 'react';

/** Something that is loaded from the backend. */
export interface Resource<T> {
  /** The last value that came; kept while a newer one loads, and when that fails. */
  value?: T;
  error?: Error;
  loading: boolean;
  reload: () => void;
  /** Puts a value in place that came another way, such as the answer of a refresh. */
  replace: (value: T) => void;
}

/**
 * Loads a resource, again whenever `load` changes: give it a `useCallback`. A request that is no longer wanted is
 * aborted, and its answer is never shown.
 */
export function useResource<T>(
  load: (signal: AbortSignal) => Promise<T>,
): Resource<T> {
  const [attempt, setAttempt] = useState(0);
  const [state, setState] = useState<
    Pick<Resource<T>, 'value' | 'error' | 'loading'>
  >({ loading: true });

  useEffect(() => {
    const controller = new AbortController();
    const { signal } = controller;
    setState(({ value }) => ({ value, loading: true }));
    load(signal).then(
      value => {
        if (!signal.aborted) setState({ value, loading: false });
      },
      thrown => {
        if (signal.aborted) return;
        const error = isError(thrown) ? thrown : new Error(String(thrown));
        setState(({ value }) => ({ value, error, loading: false }));
      },
    );
    return () => controller.abort();
  }, [load, attempt]);

  const reload = useCallback(() => setAttempt(count => count + 1), []);
  const replace = useCallback(
    (value: T) => setState({ value, loading: false }),
    [],
  );
  return { ...state, reload, replace };
}
