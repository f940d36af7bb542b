import { useRouteRef } from '@backstage/core-plugin-api';
import { useMemo } from 'react';
import { rootRouteRef } from '../../routes';

/** Links to the pages below Campaigns. */
export function useCampaignLinks() {
  const root = useRouteRef(rootRouteRef);
  return useMemo(() => {
    const list = `${root()}/campaigns`;
    return {
      list,
      campaign: (id: string) => `${list}/${encodeURIComponent(id)}`,
      report: `${list}/report`,
    };
  }, [root]);
}
