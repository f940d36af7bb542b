import { useTranslationRef } from '@backstage/frontend-plugin-api';
import { EntityRefLink } from '@backstage/plugin-catalog-react';
import { Text } from '@backstage/ui';
import { CampaignDetail } from '@cairn/backstage-plugin-maturity-common';
import { maturityTranslationRef } from '../../translation';
import { scopeInWords } from '../Campaigns';
import { CampaignDay } from '../CampaignsPage/CampaignDay';
import { CampaignActions } from './CampaignActions';
import styles from './CampaignPage.module.css';

/** Props of {@link CampaignHead}. */
export interface CampaignHeadProps {
  campaign: CampaignDetail;
  /** Something was done to the campaign; in words. */
  onDone: (message: string) => void;
}

/** What a campaign is about, and what can be done with it. */
export function CampaignHead(props: CampaignHeadProps) {
  const { campaign } = props;
  const { t } = useTranslationRef(maturityTranslationRef);
  return (
    <header className={styles.head}>
      <div className={styles.title}>
        <div>
          <Text as="h1" variant="title-small" weight="bold">
            {campaign.title}
          </Text>
          <Text as="p" variant="body-small" weight="bold">
            {t(`campaigns.state.${campaign.state}`)}
          </Text>
          <CampaignDay campaign={campaign} />
        </div>
        <CampaignActions {...props} />
      </div>
      <dl className={styles.facts}>
        <dt>{t('campaign.why')}</dt>
        <dd>{campaign.why}</dd>
        <dt>{t('campaigns.goal')}</dt>
        <dd>{campaign.goalTitle}</dd>
        <dt>{t('campaigns.scope')}</dt>
        <dd>{scopeInWords(campaign.scope) ?? t('campaigns.everything')}</dd>
        <dt>{t('campaigns.runBy')}</dt>
        <dd>
          <EntityRefLink entityRef={campaign.owner} />
        </dd>
      </dl>
    </header>
  );
}
