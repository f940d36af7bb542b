import { useTranslationRef } from '@backstage/frontend-plugin-api';
import { EntityRefLink } from '@backstage/plugin-catalog-react';
import { Card, CardBody, CardHeader, Link, Text } from '@backstage/ui';
import { CampaignSummary } from '@cairn/backstage-plugin-maturity-common';
import { maturityTranslationRef } from '../../translation';
import { scopeInWords, StandingMeter, useCampaignLinks } from '../Campaigns';
import { CampaignDay } from './CampaignDay';
import styles from './CampaignsPage.module.css';

/** One campaign in the list. */
export function CampaignCard(props: { campaign: CampaignSummary }) {
  const { campaign } = props;
  const { t } = useTranslationRef(maturityTranslationRef);
  const links = useCampaignLinks();
  return (
    <Card>
      <CardHeader>
        <div className={styles.head}>
          <Text as="h2" variant="title-x-small" weight="bold">
            <Link href={links.campaign(campaign.id)}>{campaign.title}</Link>
          </Text>
          <span className={styles.state} data-state={campaign.state}>
            {t(`campaigns.state.${campaign.state}`)}
          </span>
        </div>
        <CampaignDay campaign={campaign} />
      </CardHeader>
      <CardBody>
        <Text as="p" variant="body-small">
          {campaign.goalTitle}
        </Text>
        <Text as="p" variant="body-small" color="secondary">
          {scopeInWords(campaign.scope) ?? t('campaigns.everything')}
          {' · '}
          {t('campaigns.runBy')} <EntityRefLink entityRef={campaign.owner} />
        </Text>
        <div className={styles.meter}>
          <StandingMeter
            label={campaign.title}
            progress={campaign.progress}
            isDraft={campaign.state === 'draft'}
          />
        </div>
      </CardBody>
    </Card>
  );
}
