import { useAnalytics, useApi } from '@backstage/core-plugin-api';
import { isError } from '@backstage/errors';
import { EntityMaturityDetail } from '@cairn/backstage-plugin-maturity-common';
import { useCallback, useEffect, useRef, useState } from 'react';
import { maturityApiRef } from '../../api';
import { Resource } from '../../hooks/useResource';
import { Changes, changesBetween } from '../../lib/changes';
import { Problem, problemOf } from '../../lib/problem';

/** How the last refresh went. */
export type RefreshState =
  | { status: 'idle' }
  | { status: 'pending' }
  | { status: 'done'; changes: Changes; criteria: number }
  | { status: 'failed'; problem: Problem };

/** A refresh, to start, to watch and to forget. */
export interface Refresh {
  state: RefreshState;
  start: () => void;
  dismiss: () => void;
}

/** Collects the evidence of an entity again, puts the new assessment in place and says what changed. */
export function useRefresh(options: {
  entityRef: string;
  resource: Resource<EntityMaturityDetail>;
}): Refresh {
  const { entityRef, resource } = options;
  const { value: before, replace } = resource;
  const api = useApi(maturityApiRef);
  const analytics = useAnalytics();
  const [state, setState] = useState<RefreshState>({ status: 'idle' });
  const controller = useRef<AbortController>();
  useEffect(() => () => controller.current?.abort(), []);

  const start = useCallback(async () => {
    controller.current?.abort();
    const { signal } = (controller.current = new AbortController());
    setState({ status: 'pending' });
    analytics.captureEvent('refresh', entityRef);
    try {
      const after = await api.refreshEntity(entityRef, { signal });
      if (signal.aborted) return;
      setState({
        status: 'done',
        changes: changesBetween(before, after),
        criteria: after.criteria.length,
      });
      replace(after);
    } catch (thrown) {
      if (signal.aborted) return;
      const error = isError(thrown) ? thrown : new Error(String(thrown));
      setState({ status: 'failed', problem: problemOf(error) });
    }
  }, [api, analytics, before, entityRef, replace]);

  const dismiss = useCallback(() => setState({ status: 'idle' }), []);
  return { state, start, dismiss };
}
