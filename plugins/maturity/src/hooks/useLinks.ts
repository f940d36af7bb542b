import { useRouteRef } from '@backstage/core-plugin-api';
import {
  entityRouteParams,
  entityRouteRef,
} from '@backstage/plugin-catalog-react';
import { useCallback } from 'react';
import { ENTITY_CONTENT_PATH, rootRouteRef, SubPage } from '../routes';

/** Links to an entity, or to its maturity tab. */
export function useEntityLinks() {
  const entityRoute = useRouteRef(entityRouteRef);
  const entity = useCallback(
    (entityRef: string) =>
      entityRoute(entityRouteParams(entityRef, { encodeParams: true })),
    [entityRoute],
  );
  const entityTab = useCallback(
    (entityRef: string, params?: Record<string, string>) =>
      withParams(`${entity(entityRef)}/${ENTITY_CONTENT_PATH}`, params),
    [entity],
  );
  return { entity, entityTab };
}

/** Links to the sub-pages of the maturity page. Only where that page is mounted, as on itself. */
export function usePageLink() {
  const root = useRouteRef(rootRouteRef);
  return useCallback(
    (page: SubPage, params?: Record<string, string>) =>
      withParams(`${root()}/${page}`, params),
    [root],
  );
}

function withParams(path: string, params: Record<string, string> = {}) {
  const query = new URLSearchParams(params).toString();
  return query ? `${path}?${query}` : path;
}
