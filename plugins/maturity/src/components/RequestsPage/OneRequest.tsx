import { useApi } from '@backstage/core-plugin-api';
import { useTranslationRef } from '@backstage/frontend-plugin-api';
import { RequestRecord } from '@cairn/backstage-plugin-maturity-common';
import { EmptyState } from '@cairn/visuals';
import { useCallback } from 'react';
import { maturityApiRef } from '../../api';
import { useResource } from '../../hooks/useResource';
import { problemOf } from '../../lib/problem';
import { maturityTranslationRef } from '../../translation';
import { RequestCard } from '../RequestCard';
import { ResourceView } from '../ResourceView';

/** The one request that a notice or a bookmark leads to, of whichever kind it is. */
export function OneRequest(props: { id: string }) {
  const { id } = props;
  const api = useApi(maturityApiRef);
  const { t } = useTranslationRef(maturityTranslationRef);
  const resource = useResource(
    useCallback(
      async (signal): Promise<RequestRecord> => {
        try {
          return {
            kind: 'exemption',
            ...(await api.exemptions.get(id, { signal })),
          };
        } catch (error) {
          if (problemOf(error as Error).kind !== 'not-found') throw error;
          return {
            kind: 'dispute',
            ...(await api.disputes.get(id, { signal })),
          };
        }
      },
      [api, id],
    ),
  );
  return (
    <ResourceView
      resource={resource}
      notFound={<EmptyState title={t('request.page.gone')} />}
    >
      {request => <RequestCard request={request} onChange={resource.reload} />}
    </ResourceView>
  );
}
