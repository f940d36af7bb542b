import { useApi } from '@backstage/core-plugin-api';
import { isError } from '@backstage/errors';
import {
  DraftDetail,
  SimulationResult,
} from '@cairn/backstage-plugin-maturity-common';
import { useCallback, useEffect, useState } from 'react';
import { maturityApiRef } from '../../api';
import { Act, useAct } from '../../hooks/useAct';
import { problemOf } from '../../lib/problem';

const POLL_MS = 700;

/** What a draft would do, as far as it is known by now. */
export interface Simulation extends Pick<Act, 'busy' | 'problem'> {
  /** Absent until it is loaded, or where there is none. */
  result?: SimulationResult;
  isLoaded: boolean;
  run: () => void;
}

/** The newest simulation of a draft, followed while it runs. */
export function useSimulation(draft: Pick<DraftDetail, 'id'>): Simulation {
  const api = useApi(maturityApiRef);
  const { act, busy, problem } = useAct();
  const [result, setResult] = useState<SimulationResult>();
  const [isLoaded, setLoaded] = useState(false);
  const { id } = draft;

  const load = useCallback(
    async (signal?: AbortSignal) => {
      try {
        const loaded = await api.drafts.simulation(id, { signal });
        if (!signal?.aborted) setResult(loaded);
      } catch (error) {
        // Nobody has asked for one yet.
        const isNone = isError(error) && problemOf(error).kind === 'not-found';
        if (!isNone && !signal?.aborted) throw error;
      }
      if (!signal?.aborted) setLoaded(true);
    },
    [api, id],
  );

  useEffect(() => {
    const controller = new AbortController();
    act(() => load(controller.signal));
    return () => controller.abort();
  }, [act, load]);

  const isOpen = result?.status === 'waiting' || result?.status === 'running';
  useEffect(() => {
    if (!isOpen) return undefined;
    const timer = setTimeout(() => act(() => load()), POLL_MS);
    return () => clearTimeout(timer);
  }, [isOpen, result, act, load]);

  const run = useCallback(
    () => act(async () => setResult(await api.drafts.simulate(id))),
    [act, api, id],
  );
  return { result, isLoaded, busy: busy || isOpen, problem, run };
}
