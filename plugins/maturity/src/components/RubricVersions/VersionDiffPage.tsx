import { useApi } from '@backstage/core-plugin-api';
import { useTranslationRef } from '@backstage/frontend-plugin-api';
import { Link, Select, Text } from '@backstage/ui';
import { useCallback } from 'react';
import { useNavigate, useParams } from 'react-router-dom';
import { maturityApiRef } from '../../api';
import { usePageLink } from '../../hooks/useLinks';
import { useQueryState } from '../../hooks/useQueryState';
import { useResource } from '../../hooks/useResource';
import { maturityTranslationRef } from '../../translation';
import { PageBody } from '../PageBody';
import { ResourceView } from '../ResourceView';
import { RubricViews } from '../RubricPage/RubricViews';
import { Section } from '../Section';
import { DiffView } from './DiffView';
import styles from './RubricVersions.module.css';

const MAX_CHOICES = 100;

const NOTHING = { diff: undefined };

/** What differs between two versions: by default from the one before. */
export function VersionDiffPage() {
  const api = useApi(maturityApiRef);
  const { t } = useTranslationRef(maturityTranslationRef);
  const root = usePageLink()('rubric');
  const to = Number(useParams().version);
  const from = Number(useQueryState().get('from') ?? to - 1);
  const resource = useResource(
    useCallback(
      async signal =>
        from > 0 ? api.drafts.diff(from, to, { signal }) : NOTHING,
      [api, from, to],
    ),
  );
  return (
    <PageBody>
      <RubricViews view="versions" />
      <Link href={`${root}/versions`}>{t('rubric.versions.back')}</Link>
      <Section
        title={
          from > 0
            ? t('rubric.versions.diffTitle', {
                from: String(from),
                to: String(to),
              })
            : `${t('rubric.versions.version')} ${to}`
        }
        actions={<VersionPicker from={from} to={to} />}
      >
        <ResourceView resource={resource}>
          {({ diff }) =>
            diff ? (
              <DiffView diff={diff} />
            ) : (
              <Text as="p">{t('rubric.versions.first')}</Text>
            )
          }
        </ResourceView>
      </Section>
    </PageBody>
  );
}

function VersionPicker(props: { from: number; to: number }) {
  const { from, to } = props;
  const api = useApi(maturityApiRef);
  const { t } = useTranslationRef(maturityTranslationRef);
  const root = usePageLink()('rubric');
  const navigate = useNavigate();
  const { value } = useResource(
    useCallback(
      signal => api.drafts.versions({ limit: MAX_CHOICES }, { signal }),
      [api],
    ),
  );
  const options = (value?.items ?? []).map(({ version }) => ({
    id: String(version),
    label: String(version),
  }));
  return (
    <div className={styles.pick}>
      <Select
        label={t('rubric.versions.compareFrom')}
        options={options}
        value={String(from)}
        onChange={key => navigate(`${root}/versions/${to}?from=${key}`)}
      />
      <Select
        label={t('rubric.versions.compareTo')}
        options={options}
        value={String(to)}
        onChange={key => navigate(`${root}/versions/${key}?from=${from}`)}
      />
    </div>
  );
}
