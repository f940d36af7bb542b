import { useApi } from '@backstage/core-plugin-api';
import { Transition } from '@cairn/backstage-plugin-maturity-common';
import { useCallback, useState } from 'react';
import { maturityApiRef } from '../../api';
import { Resource, useResource } from '../../hooks/useResource';

const PAGE = 10;

/** The moves that are shown. */
export interface TransitionList {
  items: Transition[];
  /** Whether there are older ones. */
  more: boolean;
  /** What the list was loaded for. */
  revision: string;
}

/** The moves of an entity, newest first, and a way to see older ones. */
export function useTransitions(options: {
  entityRef: string;
  /** Whatever changes when there may be new ones. */
  revision: string;
}): {
  resource: Resource<TransitionList>;
  showOlder: () => void;
} {
  const { entityRef, revision } = options;
  const api = useApi(maturityApiRef);
  const [pages, setPages] = useState(1);

  const load = useCallback(
    async (signal: AbortSignal) => {
      const items: Transition[] = [];
      let cursor: string | undefined;
      for (let page = 0; page < pages; page++) {
        const answer = await api.getTransitions(
          entityRef,
          { limit: PAGE, cursor },
          { signal },
        );
        items.push(...answer.items);
        cursor = answer.pageInfo.nextCursor;
        if (!cursor) break;
      }
      return { items, more: cursor !== undefined, revision };
    },
    [api, entityRef, pages, revision],
  );
  const resource = useResource(load);
  const showOlder = useCallback(() => setPages(count => count + 1), []);
  return { resource, showOlder };
}
