import { useApi } from '@backstage/core-plugin-api';
import { useTranslationRef } from '@backstage/frontend-plugin-api';
import { Link } from '@backstage/ui';
import { EntityCampaign } from '@cairn/backstage-plugin-maturity-common';
import { RiFlagLine } from '@remixicon/react';
import { useCallback } from 'react';
import { maturityApiRef } from '../../api';
import { useResource } from '../../hooks/useResource';
import { dayInWords } from '../../lib/days';
import { maturityTranslationRef } from '../../translation';
import { useCampaignLinks } from './useCampaignLinks';
import styles from './EntityCampaigns.module.css';

/** Props of {@link EntityCampaigns}. */
export interface EntityCampaignsProps {
  entityRef: string;
  /** Changes when the entity was assessed anew, and what campaigns want of it may have changed. */
  revision?: string;
  /** Leaves out campaigns that are done here. */
  openOnly?: boolean;
}

/**
 * What open campaigns want of an entity. Nothing is shown while there is none, and nothing when they cannot be read:
 * what stands around it matters more.
 */
export function EntityCampaigns(props: EntityCampaignsProps) {
  const { entityRef, revision, openOnly } = props;
  const api = useApi(maturityApiRef);
  const { value = [] } = useResource(
    useCallback(
      signal => api.campaigns.ofEntity(entityRef, { signal }),
      // eslint-disable-next-line react-hooks/exhaustive-deps
      [api, entityRef, revision],
    ),
  );
  const shown = value.filter(campaign => !openOnly || isWanting(campaign));
  if (!shown.length) return null;
  return (
    <ul className={styles.campaigns}>
      {shown.map(campaign => (
        <Line key={campaign.id} campaign={campaign} />
      ))}
    </ul>
  );
}

function Line(props: { campaign: EntityCampaign }) {
  const { campaign } = props;
  const { t } = useTranslationRef(maturityTranslationRef);
  const links = useCampaignLinks();
  return (
    <li>
      <RiFlagLine size={16} aria-hidden />
      <Link variant="body-small" href={links.campaign(campaign.id)}>
        {isWanting(campaign)
          ? t('campaignHint.wants', {
              title: campaign.title,
              lacking: campaign.lacking
                .map(({ title }) => `“${title}”`)
                .join(', '),
              day: dayInWords(campaign.targetDate),
            })
          : t('campaignHint.done', { title: campaign.title })}
      </Link>
    </li>
  );
}

function isWanting({ standing }: EntityCampaign): boolean {
  return standing === 'not-met' || standing === 'unknown';
}
