import { useApi } from '@backstage/core-plugin-api';
import { useTranslationRef } from '@backstage/frontend-plugin-api';
import { usePermission } from '@backstage/plugin-permission-react';
import { Alert, Text } from '@backstage/ui';
import {
  MaturityHealth,
  maturityHealthReadPermission,
} from '@cairn/backstage-plugin-maturity-common';
import { Age } from '@cairn/visuals';
import { useCallback } from 'react';
import { maturityApiRef } from '../../api';
import { useResource } from '../../hooks/useResource';
import { maturityTranslationRef } from '../../translation';
import { PageBody } from '../PageBody';
import { Forbidden, ResourceView } from '../ResourceView';
import { FaultList } from '../RubricPage';
import { Section } from '../Section';
import { CriteriaTable } from './CriteriaTable';
import { SourceTable } from './SourceTable';

/** How sources, criteria and rubric fare, for those who run the platform. */
export function HealthPage() {
  const { allowed, loading } = usePermission({
    permission: maturityHealthReadPermission,
  });
  if (loading) return undefined;
  return <PageBody>{allowed ? <Health /> : <Forbidden />}</PageBody>;
}

function Health() {
  const api = useApi(maturityApiRef);
  const { t } = useTranslationRef(maturityTranslationRef);
  const resource = useResource(
    useCallback(signal => api.getHealth({ signal }), [api]),
  );
  return (
    <ResourceView resource={resource}>
      {health => (
        <>
          <Section title={t('page.health.sources')}>
            <SourceTable sources={health.sources} />
          </Section>
          <Section title={t('page.health.mirror')}>
            <Mirror mirror={health.mirror} />
          </Section>
          <Section
            title={t('page.health.faults')}
            description={t('entity.rubricVersion', {
              title: health.rubric.title,
              version: String(health.rubric.version),
            })}
          >
            {health.faults.length === 0 ? (
              <Text as="p" variant="body-small">
                {t('page.health.noFaults')}
              </Text>
            ) : (
              <FaultList faults={health.faults} />
            )}
          </Section>
          <Section title={t('page.health.criteria')}>
            <CriteriaTable criteria={health.criteria} />
          </Section>
        </>
      )}
    </ResourceView>
  );
}

function Mirror(props: { mirror: MaturityHealth['mirror'] }) {
  const { lastSyncAt, entities, error } = props.mirror;
  const { t } = useTranslationRef(maturityTranslationRef);
  return (
    <>
      <Text as="div" variant="body-small">
        {t('page.health.mirrorEntities', { count: entities })}
        {', '}
        {lastSyncAt ? (
          <>
            {t('page.health.mirrorSynced')} <Age at={lastSyncAt} />
          </>
        ) : (
          t('page.health.mirrorNever')
        )}
      </Text>
      {error && <Alert status="danger" icon mt="3" title={error} />}
    </>
  );
}
