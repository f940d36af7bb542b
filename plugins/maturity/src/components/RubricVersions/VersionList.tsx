import { useApi } from '@backstage/core-plugin-api';
import { useTranslationRef } from '@backstage/frontend-plugin-api';
import { Link, TablePagination } from '@backstage/ui';
import { RubricVersionSummary } from '@cairn/backstage-plugin-maturity-common';
import { Age, EmptyState } from '@cairn/visuals';
import { useCallback } from 'react';
import { maturityApiRef } from '../../api';
import { useCursorPagination } from '../../hooks/useCursorPagination';
import { usePageLink } from '../../hooks/useLinks';
import { useQueryState } from '../../hooks/useQueryState';
import { useResource } from '../../hooks/useResource';
import { nameOf } from '../../lib/people';
import { maturityTranslationRef } from '../../translation';
import { PageBody } from '../PageBody';
import { ResourceView } from '../ResourceView';
import { RubricViews } from '../RubricPage/RubricViews';
import { Section } from '../Section';
import { DiffSummary } from './DiffSummary';
import styles from './RubricVersions.module.css';

const PAGE_SIZE = 20;

/** Each rubric that was ever in force, newest first. */
export function VersionList() {
  const api = useApi(maturityApiRef);
  const { t } = useTranslationRef(maturityTranslationRef);
  const cursor = useQueryState().get('cursor');
  const resource = useResource(
    useCallback(
      signal => api.drafts.versions({ limit: PAGE_SIZE, cursor }, { signal }),
      [api, cursor],
    ),
  );
  const pagination = useCursorPagination({
    page: resource.value,
    pageSize: PAGE_SIZE,
  });
  return (
    <PageBody>
      <RubricViews view="versions" />
      <ResourceView resource={resource}>
        {({ items, totalItems }) => (
          <Section
            title={t('rubric.versions.title')}
            description={t('rubric.versions.description')}
          >
            {items.length ? (
              <Versions versions={items} />
            ) : (
              <EmptyState title={t('rubric.versions.none')} />
            )}
            {totalItems > PAGE_SIZE && <TablePagination {...pagination} />}
          </Section>
        )}
      </ResourceView>
    </PageBody>
  );
}

function Versions(props: { versions: RubricVersionSummary[] }) {
  const { t } = useTranslationRef(maturityTranslationRef);
  const root = usePageLink()('rubric');
  return (
    // It may be wider than a narrow screen; the keyboard must reach what scrolls.
    // eslint-disable-next-line jsx-a11y/no-noninteractive-tabindex
    <div className={styles.scroll} tabIndex={0}>
      <table className={styles.table}>
        <thead>
          <tr>
            <th scope="col">{t('rubric.versions.version')}</th>
            <th scope="col">{t('rubric.versions.published')}</th>
            <th scope="col">{t('rubric.versions.origin')}</th>
            <th scope="col">{t('rubric.versions.by')}</th>
            <th scope="col">{t('rubric.versions.reviewer')}</th>
            <th scope="col">{t('rubric.versions.criteria')}</th>
            <th scope="col">{t('rubric.versions.changes')}</th>
          </tr>
        </thead>
        <tbody>
          {props.versions.map(version => (
            <tr key={version.version}>
              <th scope="row">
                <Link
                  href={`${root}/versions/${version.version}`}
                  aria-label={t('rubric.versions.compare', {
                    version: String(version.version),
                  })}
                >
                  {version.version}
                </Link>
              </th>
              <td>
                <Age at={version.publishedAt} />
              </td>
              <td>
                {version.draftId ? (
                  <Link href={`${root}/drafts/${version.draftId}`}>
                    {t('rubric.origin.draft')}
                  </Link>
                ) : (
                  t(`rubric.origin.${version.origin}`)
                )}
              </td>
              <td>
                {version.authors.map(nameOf).join(', ') ||
                  t('rubric.versions.inFiles')}
              </td>
              <td>
                {version.reviewedBy
                  ? nameOf(version.reviewedBy)
                  : t('rubric.versions.inFiles')}
                {version.note && (
                  <div className={styles.note}>{version.note}</div>
                )}
              </td>
              <td>{version.criteriaCount}</td>
              <td>
                <DiffSummary changes={version.changes} />
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}
