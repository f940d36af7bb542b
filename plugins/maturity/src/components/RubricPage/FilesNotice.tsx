import { useApi } from '@backstage/core-plugin-api';
import { useTranslationRef } from '@backstage/frontend-plugin-api';
import { Alert, ButtonLink } from '@backstage/ui';
import { RubricResponse } from '@cairn/backstage-plugin-maturity-common';
import { useCallback } from 'react';
import { maturityApiRef } from '../../api';
import { usePageLink } from '../../hooks/useLinks';
import { useResource } from '../../hooks/useResource';
import { maturityTranslationRef } from '../../translation';

/** That the files and what is in force differ, and what to do about it. Nothing where they do not. */
export function FilesNotice(props: { rubric: RubricResponse }) {
  const { rubric } = props;
  return rubric.files.differ ? <Differ rubric={rubric} /> : undefined;
}

function Differ(props: { rubric: RubricResponse }) {
  const { version, files } = props.rubric;
  const api = useApi(maturityApiRef);
  const { t } = useTranslationRef(maturityTranslationRef);
  const pageLink = usePageLink();
  const { value: inForce } = useResource(
    useCallback(
      signal => api.drafts.version(version, { signal }),
      [api, version],
    ),
  );
  const draftId = files.draftId ?? inForce?.draftId;
  let description: string = t('rubric.files.other', {
    version: String(version),
  });
  if (files.draftId) {
    description = t('rubric.files.draft');
  } else if (inForce?.draftId) {
    description = t('rubric.files.published', { version: String(version) });
  }
  return (
    <Alert
      status="info"
      icon
      title={t('rubric.files.differ')}
      description={description}
      customActions={
        draftId && (
          <ButtonLink
            variant="secondary"
            href={`${pageLink('rubric')}/drafts/${draftId}`}
          >
            {t(
              files.draftId
                ? 'rubric.files.openDraft'
                : 'rubric.files.openSource',
            )}
          </ButtonLink>
        )
      }
    />
  );
}
