import { useApi } from '@backstage/core-plugin-api';
import { useTranslationRef } from '@backstage/frontend-plugin-api';
import { Flex, Text } from '@backstage/ui';
import { MaturitySummary } from '@cairn/backstage-plugin-maturity-common';
import { Age, EmptyState } from '@cairn/visuals';
import { RiLandscapeLine } from '@remixicon/react';
import { useCallback } from 'react';
import { maturityApiRef } from '../../api';
import { useQueryState } from '../../hooks/useQueryState';
import { useResource } from '../../hooks/useResource';
import { Mark, MARKS } from '../../lib/distribution';
import { maturityTranslationRef } from '../../translation';
import { LevelKey } from '../Distribution';
import { PageBody } from '../PageBody';
import { ResourceView } from '../ResourceView';
import { MarkToggle } from './MarkToggle';
import { TeamTable } from './TeamTable';
import { WorkframeHeadline } from './WorkframeHeadline';
import styles from './OverviewPage.module.css';

/** Where everything stands: the share at target and the distribution, for all and team by team. */
export function OverviewPage() {
  const api = useApi(maturityApiRef);
  const { t } = useTranslationRef(maturityTranslationRef);
  const query = useQueryState();
  const mark = MARKS.find(one => one === query.get('mark')) ?? 'proven';
  const resource = useResource(
    useCallback(signal => api.getSummary({}, { signal }), [api]),
  );
  return (
    <PageBody>
      <ResourceView resource={resource}>
        {summary =>
          summary.entities === 0 ? (
            <EmptyState
              icon={<RiLandscapeLine size={32} />}
              title={t('page.overview.noEntities')}
              description={t('page.overview.noEntitiesDescription')}
            />
          ) : (
            <>
              <Headline summary={summary} mark={mark} />
              <TeamTable mark={mark} />
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
      <Flex
        justify="between"
        align="center"
        gap="3"
        style={{ flexWrap: 'wrap' }}
      >
        <Text as="div" variant="body-medium" color="secondary">
          {t('page.overview.entities', { count: summary.entities })}
          {' · '}
          {t('entity.rubricVersion', {
            title: summary.rubric.title,
            version: String(summary.rubric.version),
          })}
          {summary.assessedAt && (
            <>
              {' · '}
              {t('page.overview.assessedSince')} <Age at={summary.assessedAt} />
            </>
          )}
        </Text>
        <MarkToggle mark={mark} />
      </Flex>
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
