import { useRouteRef } from '@backstage/core-plugin-api';
import { useTranslationRef } from '@backstage/frontend-plugin-api';
import { usePermission } from '@backstage/plugin-permission-react';
import { PluginHeader } from '@backstage/ui';
import { maturityHealthReadPermission } from '@cairn/backstage-plugin-maturity-common';
import { RiLandscapeLine } from '@remixicon/react';
import { Navigate, Route, Routes } from 'react-router-dom';
import { rootRouteRef, SUB_PAGES } from '../../routes';
import { maturityTranslationRef } from '../../translation';
import { CampaignsPage } from '../CampaignsPage';
import { EntitiesPage } from '../EntitiesPage';
import { HealthPage } from '../HealthPage';
import { PlatformPage } from '../PlatformPage';
import { RequestsPage } from '../RequestsPage';
import { RubricPage } from '../RubricPage';
import { TeamsPage } from '../TeamsPage';
import { TrendsPage } from '../TrendsPage';

/** The page with its tabs, for the classic frontend system; the new one composes it from sub-pages. */
export function MaturityPage() {
  const { t } = useTranslationRef(maturityTranslationRef);
  const root = useRouteRef(rootRouteRef)();
  const { allowed } = usePermission({
    permission: maturityHealthReadPermission,
  });
  return (
    <>
      <PluginHeader
        icon={<RiLandscapeLine />}
        title={t('page.title')}
        titleLink={root}
        tabs={SUB_PAGES.filter(page => page !== 'health' || allowed).map(
          page => ({
            id: page,
            label: t(`page.tabs.${page}`),
            href: `${root}/${page}`,
            matchStrategy: 'prefix' as const,
          }),
        )}
      />
      <Routes>
        <Route index element={<Navigate to={SUB_PAGES[0]} replace />} />
        <Route path="platform/*" element={<PlatformPage />} />
        <Route path="teams/*" element={<TeamsPage />} />
        <Route path="entities/*" element={<EntitiesPage />} />
        <Route path="trends/*" element={<TrendsPage />} />
        <Route path="rubric/*" element={<RubricPage />} />
        <Route path="campaigns/*" element={<CampaignsPage />} />
        <Route path="requests/*" element={<RequestsPage />} />
        <Route path="health/*" element={<HealthPage />} />
      </Routes>
    </>
  );
}
