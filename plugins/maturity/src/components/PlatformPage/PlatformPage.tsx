import { useApi } from '@backstage/core-plugin-api';
import { useTranslationRef } from '@backstage/frontend-plugin-api';
import { Flex, Link, Text } from '@backstage/ui';
import { PlatformMaturity } from '@cairn/backstage-plugin-maturity-common';
import { Age, EmptyState } from '@cairn/visuals';
import { RiLandscapeLine } from '@remixicon/react';
import { useCallback } from 'react';
import { maturityApiRef } from '../../api';
import { usePageLink } from '../../hooks/useLinks';
import { useQueryState } from '../../hooks/useQueryState';
import { useResource } from '../../hooks/useResource';
import { Mark, MARKS } from '../../lib/distribution';
import { maturityTranslationRef } from '../../translation';
import { MarkToggle } from '../TeamsPage/MarkToggle';
import { PageBody } from '../PageBody';
import { ResourceView } from '../ResourceView';
import { TargetTable } from '../RubricPage';
import { CapabilityMatrix } from './CapabilityMatrix';
import { CellDialog } from './CellDialog';
import { TargetHeadline } from './TargetHeadline';
import { TargetSlices } from './TargetSlices';
import { UnknownList } from './UnknownList';
import styles from './PlatformPage.module.css';

/** How mature the company is: the shares at target, the platform as a matrix, and what nobody knows. */
export function PlatformPage() {
  const api = useApi(maturityApiRef);
  const query = useQueryState();
  const mark = MARKS.find(one => one === query.get('mark')) ?? 'proven';
  const resource = useResource(
    useCallback(signal => api.platform.get({ signal }), [api]),
  );
  return (
    <PageBody>
      <ResourceView resource={resource}>
        {platform => <Body platform={platform} mark={mark} />}
      </ResourceView>
    </PageBody>
  );
}

function Body(props: { platform: PlatformMaturity; mark: Mark }) {
  const { platform, mark } = props;
  const { t } = useTranslationRef(maturityTranslationRef);
  const pageLink = usePageLink();
  const { targets } = platform;
  return (
    <>
      <Flex justify="between" align="center" gap="3" className={styles.head}>
        <Meta platform={platform} />
        <MarkToggle mark={mark} />
      </Flex>
      {targets.all.entities === 0 ? (
        <EmptyState
          icon={<RiLandscapeLine size={32} />}
          title={t('page.overview.noEntities')}
          description={t('page.overview.noEntitiesDescription')}
        />
      ) : (
        <>
          <TargetHeadline slice={targets.all} mark={mark} />
          <Link variant="body-small" href={pageLink('teams')}>
            {t('platform.headline.teams')}
          </Link>
        </>
      )}
      <CapabilityMatrix platform={platform} />
      <UnknownList unknown={platform.unknown} />
      <TargetSlices targets={targets} mark={mark} />
      <TargetTable targets={platform.targetRules} />
      <CellDialog capabilities={platform.capabilities} />
    </>
  );
}

function Meta(props: { platform: PlatformMaturity }) {
  const { rubric, assessedAt, targets } = props.platform;
  const { t } = useTranslationRef(maturityTranslationRef);
  return (
    <Text as="div" variant="body-medium" color="secondary">
      {t('page.overview.entities', { count: targets.all.entities })}
      {' · '}
      {t('entity.rubricVersion', {
        title: rubric.title,
        version: String(rubric.version),
      })}
      {' · '}
      {assessedAt ? (
        <>
          {t('platform.meta.assessed')} <Age at={assessedAt} />
        </>
      ) : (
        t('platform.meta.never')
      )}
    </Text>
  );
}
