import { useApi } from '@backstage/core-plugin-api';
import { useTranslationRef } from '@backstage/frontend-plugin-api';
import { Text } from '@backstage/ui';
import { MaturitySummary } from '@cairn/backstage-plugin-maturity-common';
import { Age, EmptyState } from '@cairn/visuals';
import { RiLandscapeLine } from '@remixicon/react';
import { useCallback } from 'react';
import { maturityApiRef } from '../../api';
import { useQueryState } from '../../hooks/useQueryState';
import { useResource } from '../../hooks/useResource';
import { endOfPastDay } from '../../lib/asOf';
import { Mark, MARKS } from '../../lib/distribution';
import { readPopulationFilter } from '../../lib/populationQuery';
import { maturityTranslationRef } from '../../translation';
import { LevelKey } from '../Distribution';
import { PageBody } from '../PageBody';
import { AsOfPicker, PopulationFilters } from '../Population';
import { ResourceView } from '../ResourceView';
import { MarkToggle } from './MarkToggle';
import { RollupSection } from './RollupSection';
import { WorkframeHeadline } from './WorkframeHeadline';
import styles from './TeamsPage.module.css';

/** Who stands where: shares at target and distributions, for all, and team by team as a heat map; now or then. */
export function TeamsPage() {
  const api = useApi(maturityApiRef);
  const { t } = useTranslationRef(maturityTranslationRef);
  const query = useQueryState();
  const mark = MARKS.find(one => one === query.get('mark')) ?? 'proven';
  const asOf = endOfPastDay(query.get('asOf'));
  const resource = useResource(
    useCallback(
      signal =>
        api.getSummary({ ...readPopulationFilter(query), asOf }, { signal }),
      [api, query, asOf],
    ),
  );
  return (
    <PageBody>
      <PopulationFilters names={['lifecycle', 'tier']}>
        <AsOfPicker />
      </PopulationFilters>
      <ResourceView resource={resource}>
        {summary =>
          summary.entities === 0 ? (
            <EmptyState
              icon={<RiLandscapeLine size={32} />}
              title={t(asOf ? 'teams.nothingThen' : 'page.overview.noEntities')}
              description={t(
                asOf
                  ? 'teams.nothingThenDescription'
                  : 'page.overview.noEntitiesDescription',
              )}
            />
          ) : (
            <>
              <Headline summary={summary} mark={mark} />
              <RollupSection mark={mark} />
            </>
          )
        }
      </ResourceView>
    </PageBody>
  );
}

function Headline(props: { summary: MaturitySummary; mark: Mark }) {
  const { summary, mark } = props;
  const { t } = useTranslationRef(maturityTranslationRef);
  return (
    <>
      <div className={styles.bar}>
        <Text as="div" variant="body-medium" color="secondary">
          {t('page.overview.entities', { count: summary.entities })}
          {summary.assessedAt && (
            <>
              {' · '}
              {t('entity.rubricVersion', {
                title: summary.rubric.title,
                version: String(summary.rubric.version),
              })}
              {' · '}
              {t('page.overview.assessedSince')} <Age at={summary.assessedAt} />
            </>
          )}
        </Text>
        <MarkToggle mark={mark} />
      </div>
      <ul className={styles.frames}>
        {summary.workframes.map(distribution => (
          <WorkframeHeadline
            key={distribution.workframe}
            distribution={distribution}
            mark={mark}
          />
        ))}
      </ul>
      <LevelKey distributions={summary.workframes} />
    </>
  );
}
