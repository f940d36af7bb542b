import { useTranslationRef } from '@backstage/frontend-plugin-api';
import { Link, Text } from '@backstage/ui';
import { CampaignSummary } from '@cairn/backstage-plugin-maturity-common';
import { maturityTranslationRef } from '../../translation';
import { StandingMeter, useCampaignLinks } from '../Campaigns';
import { CampaignDay } from '../CampaignsPage/CampaignDay';
import { Section } from '../Section';
import styles from './ReportPage.module.css';

/** The campaigns that were open in the month, as they stood at its end. */
export function ReportCampaigns(props: { campaigns: CampaignSummary[] }) {
  const { campaigns } = props;
  const { t } = useTranslationRef(maturityTranslationRef);
  const links = useCampaignLinks();
  return (
    <Section title={t('report.campaigns')}>
      {campaigns.length === 0 ? (
        <Text as="p">{t('report.noCampaigns')}</Text>
      ) : (
        <ul className={styles.campaigns}>
          {campaigns.map(campaign => (
            <li key={campaign.id}>
              <Link weight="bold" href={links.campaign(campaign.id)}>
                {campaign.title}
              </Link>
              <CampaignDay campaign={campaign} />
              <StandingMeter
                label={campaign.title}
                progress={campaign.progress}
              />
            </li>
          ))}
        </ul>
      )}
    </Section>
  );
}
