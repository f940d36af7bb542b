import { stringifyEntityRef } from '@backstage/catalog-model';
import { useTranslationRef } from '@backstage/frontend-plugin-api';
import { useEntity } from '@backstage/plugin-catalog-react';
import { EmptyState } from '@cairn/visuals';
import { RiLandscapeLine } from '@remixicon/react';
import { useEntityMaturity } from '../../hooks/useEntityMaturity';
import { maturityTranslationRef } from '../../translation';
import { EntityCampaigns } from '../Campaigns';
import {
  EntityRequestsProvider,
  RequestsNotLoaded,
} from '../CriterionRequests';
import { ResourceView } from '../ResourceView';
import { Criteria } from './Criteria';
import { EntityHead } from './EntityHead';
import { NextSteps } from './NextSteps';
import { RefreshButton, RefreshOutcome } from './Refresh';
import { Timeline } from './Timeline';
import { TimelineAsOf } from './TimelineAsOf';
import { useRefresh } from './useRefresh';
import styles from './EntityMaturityContent.module.css';

/** Everything there is to know about the maturity of the entity that is open. */
export function EntityMaturityContent() {
  const { entity } = useEntity();
  const entityRef = stringifyEntityRef(entity);
  return <ContentOf key={entityRef} entityRef={entityRef} />;
}

function ContentOf(props: { entityRef: string }) {
  const { entityRef } = props;
  const { t } = useTranslationRef(maturityTranslationRef);
  const resource = useEntityMaturity(entityRef);
  const refresh = useRefresh({ entityRef, resource });

  return (
    <div className={styles.content}>
      <RefreshOutcome refresh={refresh} />
      <ResourceView
        resource={resource}
        notFound={
          <EmptyState
            icon={<RiLandscapeLine size={28} />}
            title={t('entity.notAssessed.title')}
            description={t('entity.notAssessed.description')}
            action={<RefreshButton refresh={refresh} />}
          />
        }
      >
        {detail => (
          <>
            <EntityHead detail={detail} refresh={refresh} />
            <EntityCampaigns
              entityRef={entityRef}
              revision={detail.assessedAt}
            />
            <div className={styles.columns}>
              <EntityRequestsProvider
                entityRef={entityRef}
                onDecided={resource.reload}
              >
                <div className={styles.criteria}>
                  <RequestsNotLoaded />
                  <Criteria detail={detail} />
                </div>
              </EntityRequestsProvider>
              <div className={styles.aside}>
                <NextSteps steps={detail.nextSteps} />
                <Timeline entityRef={entityRef} revision={detail.assessedAt} />
                <TimelineAsOf entityRef={entityRef} />
              </div>
            </div>
          </>
        )}
      </ResourceView>
    </div>
  );
}
