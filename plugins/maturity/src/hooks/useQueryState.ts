import { useCallback, useMemo } from 'react';
import { useSearchParams } from 'react-router-dom';

/** What the address says after its question mark, and a way to change it. */
export interface QueryState {
  get: (name: string) => string | undefined;
  getAll: (name: string) => string[];
  /**
   * Changes some parameters and leaves the others. `undefined` and an empty list take one away. The address before
   * it stays in the history unless `replace` is set, as it should be while somebody types.
   */
  set: (
    changes: Record<string, string | readonly string[] | undefined>,
    options?: { replace?: boolean },
  ) => void;
}

/** Filters and the place in a list live in the address, so that they can be bookmarked and sent to somebody. */
export function useQueryState(): QueryState {
  const [params, setParams] = useSearchParams();
  const set = useCallback<QueryState['set']>(
    (changes, options) =>
      setParams(
        previous => {
          const next = new URLSearchParams(previous);
          for (const [name, value] of Object.entries(changes)) {
            next.delete(name);
            for (const item of typeof value === 'string'
              ? [value]
              : value ?? [])
              if (item !== '') next.append(name, item);
          }
          return next;
        },
        { replace: options?.replace ?? false },
      ),
    [setParams],
  );
  return useMemo(
    () => ({
      get: name => params.get(name) ?? undefined,
      getAll: name => params.getAll(name),
      set,
    }),
    [params, set],
  );
}
