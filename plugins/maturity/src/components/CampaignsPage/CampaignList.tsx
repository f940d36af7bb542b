import { useApi } from '@backstage/core-plugin-api';
import { useTranslationRef } from '@backstage/frontend-plugin-api';
import { usePermission } from '@backstage/plugin-permission-react';
import { Button, ButtonLink, Text } from '@backstage/ui';
import {
  CampaignState,
  CampaignSummary,
  maturityCampaignManagePermission,
} from '@cairn/backstage-plugin-maturity-common';
import { EmptyState } from '@cairn/visuals';
import { RiAddLine, RiFileList3Line, RiFlagLine } from '@remixicon/react';
import { useCallback, useMemo, useState } from 'react';
import { useNavigate } from 'react-router-dom';
import { maturityApiRef } from '../../api';
import { useQueryState } from '../../hooks/useQueryState';
import { useResource } from '../../hooks/useResource';
import { maturityTranslationRef } from '../../translation';
import { useCampaignLinks } from '../Campaigns';
import { ListFilter } from '../EntitiesPage/ListFilter';
import { PageBody } from '../PageBody';
import { ResourceView } from '../ResourceView';
import { CampaignCard } from './CampaignCard';
import { PlanDialog } from './PlanDialog';
import styles from './CampaignsPage.module.css';

const STATES = [
  'open',
  'draft',
  'closed',
  'cancelled',
] as const satisfies readonly CampaignState[];

/** All campaigns with how far they are. */
export function CampaignList() {
  const api = useApi(maturityApiRef);
  const { t } = useTranslationRef(maturityTranslationRef);
  const links = useCampaignLinks();
  const navigate = useNavigate();
  const query = useQueryState();
  const { allowed } = usePermission({
    permission: maturityCampaignManagePermission,
  });
  const [isPlanning, setPlanning] = useState(false);
  const state = useMemo(
    () => STATES.filter(each => query.getAll('state').includes(each)),
    [query],
  );
  const resource = useResource(
    useCallback(
      signal => api.campaigns.list({ state }, { signal }),
      [api, state],
    ),
  );

  return (
    <PageBody>
      <div className={styles.bar}>
        <Text as="p" variant="body-medium" className={styles.intro}>
          {t('campaigns.description')}
        </Text>
        <div className={styles.actions}>
          <ListFilter
            name="state"
            label={t('campaigns.stateFilter')}
            options={STATES.map(id => ({
              id,
              label: t(`campaigns.state.${id}`),
            }))}
          />
          <ButtonLink
            variant="secondary"
            href={links.report}
            iconStart={<RiFileList3Line aria-hidden />}
          >
            {t('campaigns.report')}
          </ButtonLink>
          {allowed && (
            <Button
              iconStart={<RiAddLine aria-hidden />}
              onPress={() => setPlanning(true)}
            >
              {t('campaigns.new')}
            </Button>
          )}
        </div>
      </div>
      <ResourceView resource={resource}>
        {campaigns =>
          campaigns.length ? (
            <Cards campaigns={campaigns} />
          ) : (
            <Nothing isFiltered={state.length > 0} />
          )
        }
      </ResourceView>
      {isPlanning && (
        <PlanDialog
          onClose={() => setPlanning(false)}
          onSaved={({ id }) => navigate(links.campaign(id))}
        />
      )}
    </PageBody>
  );
}

function Cards(props: { campaigns: CampaignSummary[] }) {
  return (
    <ul className={styles.cards}>
      {props.campaigns.map(campaign => (
        <li key={campaign.id}>
          <CampaignCard campaign={campaign} />
        </li>
      ))}
    </ul>
  );
}

function Nothing(props: { isFiltered: boolean }) {
  const { t } = useTranslationRef(maturityTranslationRef);
  const query = useQueryState();
  return props.isFiltered ? (
    <EmptyState
      title={t('campaigns.noneMatch')}
      action={
        <Button
          variant="secondary"
          onPress={() => query.set({ state: undefined })}
        >
          {t('campaigns.showAll')}
        </Button>
      }
    />
  ) : (
    <EmptyState
      icon={<RiFlagLine size={28} />}
      title={t('campaigns.none')}
      description={t('campaigns.noneDescription')}
    />
  );
}
