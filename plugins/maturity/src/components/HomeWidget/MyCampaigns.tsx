import { useApi } from '@backstage/core-plugin-api';
import { useTranslationRef } from '@backstage/frontend-plugin-api';
import { Link } from '@backstage/ui';
import { useCallback } from 'react';
import { maturityApiRef } from '../../api';
import { useResource } from '../../hooks/useResource';
import { maturityTranslationRef } from '../../translation';
import { useCampaignLinks } from '../Campaigns';

/** One line about campaigns that wait for the reader's services; nothing where none does. */
export function MyCampaigns() {
  const api = useApi(maturityApiRef);
  const { t } = useTranslationRef(maturityTranslationRef);
  const links = useCampaignLinks();
  const { value = [] } = useResource(
    useCallback(
      signal =>
        api.campaigns.list({ state: ['open'], ownedByMe: true }, { signal }),
      [api],
    ),
  );
  const waiting = value.filter(
    ({ progress: { end } }) => end['not-met'] + end.unknown > 0,
  );
  if (!waiting.length) return null;
  const [first] = waiting;
  return (
    <Link
      variant="body-small"
      href={waiting.length === 1 ? links.campaign(first.id) : links.list}
    >
      {t('campaignHint.home', {
        count: waiting.length,
        titles: waiting.map(({ title }) => title).join(', '),
      })}
    </Link>
  );
}
