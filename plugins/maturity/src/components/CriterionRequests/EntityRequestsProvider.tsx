import { useApi } from '@backstage/core-plugin-api';
import { EntityRequests } from '@cairn/backstage-plugin-maturity-common';
import { createContext, ReactNode, useCallback, useContext } from 'react';
import { maturityApiRef } from '../../api';
import { Resource, useResource } from '../../hooks/useResource';

/** What is asked about one entity. */
export interface EntityRequestsContextValue extends Resource<EntityRequests> {
  entityRef: string;
  /** Called when something was done that may have changed the assessment. */
  onDecided: () => void;
}

const EntityRequestsContext = createContext<
  EntityRequestsContextValue | undefined
>(undefined);

/** Loads what is asked about one entity once, for all rows of its criteria. */
export function EntityRequestsProvider(props: {
  entityRef: string;
  onDecided: () => void;
  children: ReactNode;
}) {
  const { entityRef, onDecided, children } = props;
  const api = useApi(maturityApiRef);
  const resource = useResource(
    useCallback(
      signal => api.requests.ofEntity(entityRef, { signal }),
      [api, entityRef],
    ),
  );
  return (
    <EntityRequestsContext.Provider
      value={{ ...resource, entityRef, onDecided }}
    >
      {children}
    </EntityRequestsContext.Provider>
  );
}

/** What is asked about the entity; undefined outside of a provider. */
export function useEntityRequests(): EntityRequestsContextValue | undefined {
  return useContext(EntityRequestsContext);
}
