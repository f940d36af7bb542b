import { useApi } from '@backstage/core-plugin-api';
import { useTranslationRef } from '@backstage/frontend-plugin-api';
import { Alert, Link } from '@backstage/ui';
import { CampaignDetail } from '@cairn/backstage-plugin-maturity-common';
import { EmptyState } from '@cairn/visuals';
import { useCallback, useState } from 'react';
import { useParams } from 'react-router-dom';
import { maturityApiRef } from '../../api';
import { useResource } from '../../hooks/useResource';
import { maturityTranslationRef } from '../../translation';
import {
  CausesTable,
  printStyles,
  StandingMeter,
  useCampaignLinks,
} from '../Campaigns';
import { PageBody } from '../PageBody';
import { ResourceView } from '../ResourceView';
import { Section } from '../Section';
import { CampaignEntities } from './CampaignEntities';
import { CampaignHead } from './CampaignHead';
import { CampaignTeams } from './CampaignTeams';
import { ReportVerdict } from './ReportVerdict';
import { Review } from './Review';
import styles from './CampaignPage.module.css';

/** One campaign: how far it is, why, and what is left; of a closed one its report. */
export function CampaignPage() {
  const { id = '' } = useParams();
  const api = useApi(maturityApiRef);
  const { t } = useTranslationRef(maturityTranslationRef);
  const links = useCampaignLinks();
  const [done, setDone] = useState<string>();
  const resource = useResource(
    useCallback(signal => api.campaigns.get(id, { signal }), [api, id]),
  );
  return (
    <PageBody>
      <div className={`${styles.page} ${printStyles.printable}`}>
        <div className={styles.back}>
          <Link href={links.list}>{t('campaign.back')}</Link>
        </div>
        {done && <Alert role="status" status="success" icon title={done} />}
        <ResourceView
          resource={resource}
          notFound={
            <EmptyState
              title={t('campaign.notFound')}
              description={t('campaign.notFoundDescription')}
            />
          }
        >
          {campaign => (
            <>
              <CampaignHead
                campaign={campaign}
                onDone={message => {
                  setDone(message);
                  resource.reload();
                }}
              />
              <Figures campaign={campaign} />
            </>
          )}
        </ResourceView>
      </div>
    </PageBody>
  );
}

function Figures(props: { campaign: CampaignDetail }) {
  const { campaign } = props;
  const { state, progress, report } = campaign;
  const { t } = useTranslationRef(maturityTranslationRef);
  const isDraft = state === 'draft';
  const end = t(campaign.endedAt ? 'campaign.endClosed' : 'campaign.end');
  return (
    <>
      {report && <ReportVerdict report={report} />}
      <Section title={t(isDraft ? 'campaign.headDraft' : 'campaign.head')}>
        <StandingMeter
          label={campaign.title}
          size="large"
          progress={progress}
          isDraft={isDraft}
        />
      </Section>
      {!isDraft && (
        <Section
          title={t('campaign.causes')}
          description={t('campaign.causesDescription')}
        >
          <CausesTable
            progress={progress}
            caption={t('campaign.causes')}
            end={end}
          />
          <p className={styles.moved}>
            {t('campaign.joined', { count: progress.joined })},{' '}
            {t('campaign.left', { count: progress.left })}
          </p>
        </Section>
      )}
      {progress.toReview > 0 && <Review count={progress.toReview} />}
      <CampaignTeams teams={campaign.teams} end={end} isDraft={isDraft} />
      <CampaignEntities campaign={campaign} />
    </>
  );
}
