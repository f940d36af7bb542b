import { useApi } from '@backstage/core-plugin-api';
import { EntityMaturityDetail } from '@cairn/backstage-plugin-maturity-common';
import { useCallback } from 'react';
import { maturityApiRef } from '../api';
import { Resource, useResource } from './useResource';

/** The whole assessment of one entity. */
export function useEntityMaturity(
  entityRef: string,
): Resource<EntityMaturityDetail> {
  const api = useApi(maturityApiRef);
  return useResource(
    useCallback(
      signal => api.getEntity(entityRef, { signal }),
      [api, entityRef],
    ),
  );
}
