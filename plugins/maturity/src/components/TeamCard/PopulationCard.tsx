import { useApi } from '@backstage/core-plugin-api';
import { useTranslationRef } from '@backstage/frontend-plugin-api';
import { EntityInfoCard, useEntity } from '@backstage/plugin-catalog-react';
import { Link } from '@backstage/ui';
import { EmptyState } from '@cairn/visuals';
import { RiLandscapeLine } from '@remixicon/react';
import { useCallback } from 'react';
import { maturityApiRef } from '../../api';
import { usePageLink } from '../../hooks/useLinks';
import { useResource } from '../../hooks/useResource';
import { maturityTranslationRef } from '../../translation';
import { ResourceView } from '../ResourceView';
import { HeldFrames } from './HeldFrames';
import { OwnLevels } from './OwnLevels';
import { Slices } from './Slices';
import { usePopulationOf } from './usePopulationOf';
import { WorstGaps } from './WorstGaps';
import styles from './PopulationCard.module.css';

/** What the group, system or domain that is open holds: distributions, shares at target and the worst gaps. */
export function PopulationCard() {
  const { entity } = useEntity();
  const population = usePopulationOf(entity);
  // A key, so that one team never shows the figures of the one before it.
  return <CardOf key={population.entityRef} {...population} />;
}

function CardOf(props: ReturnType<typeof usePopulationOf>) {
  const { entityRef, name, filter } = props;
  const api = useApi(maturityApiRef);
  const { t } = useTranslationRef(maturityTranslationRef);
  const pageLink = usePageLink();
  const resource = useResource(
    useCallback(signal => api.getSummary(filter, { signal }), [api, filter]),
  );
  return (
    <EntityInfoCard
      title={t('card.title')}
      footerActions={
        <div className={styles.foot}>
          <Link
            variant="body-small"
            href={pageLink('entities', { [name]: entityRef })}
          >
            {t('teamCard.list')}
          </Link>
          <Link
            variant="body-small"
            href={pageLink('trends', { [name]: entityRef })}
          >
            {t('teamCard.trend')}
          </Link>
        </div>
      }
    >
      <div className={styles.content}>
        <ResourceView resource={resource}>
          {summary =>
            summary.entities === 0 ? (
              <EmptyState
                icon={<RiLandscapeLine size={28} />}
                title={t(`teamCard.nothing.${name}`)}
                description={t('teamCard.nothingDescription')}
              />
            ) : (
              <>
                <HeldFrames summary={summary} filter={filter} />
                <WorstGaps filter={filter} />
                <Slices filter={filter} />
              </>
            )
          }
        </ResourceView>
        <OwnLevels entityRef={entityRef} />
      </div>
    </EntityInfoCard>
  );
}
