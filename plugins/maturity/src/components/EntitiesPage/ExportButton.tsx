import { useAnalytics, useApi } from '@backstage/core-plugin-api';
import { isError } from '@backstage/errors';
import { useTranslationRef } from '@backstage/frontend-plugin-api';
import { Button } from '@backstage/ui';
import { EntityQuery } from '@cairn/backstage-plugin-maturity-common';
import { RiDownloadLine } from '@remixicon/react';
import { useState } from 'react';
import { maturityApiRef } from '../../api';
import { problemOf } from '../../lib/problem';
import { saveFile } from '../../lib/saveFile';
import { maturityTranslationRef } from '../../translation';

/** Every row that the filters match, as CSV, whatever page is shown. */
export function ExportButton(props: { query: EntityQuery }) {
  const { cursor: _, limit: __, ...query } = props.query;
  const api = useApi(maturityApiRef);
  const analytics = useAnalytics();
  const { t } = useTranslationRef(maturityTranslationRef);
  const [state, setState] = useState<'idle' | 'pending' | { failed: string }>(
    'idle',
  );

  async function save() {
    setState('pending');
    analytics.captureEvent('export', 'maturity entities');
    try {
      saveFile({
        name: 'maturity.csv',
        type: 'text/csv;charset=utf-8',
        content: await api.exportEntities(query),
      });
      setState('idle');
    } catch (thrown) {
      const error = isError(thrown) ? thrown : new Error(String(thrown));
      setState({ failed: problemOf(error).message });
    }
  }

  return (
    <span>
      {typeof state === 'object' && (
        <span role="alert">
          {t('page.entities.exportFailed')}: {state.failed}{' '}
        </span>
      )}
      <Button
        variant="secondary"
        iconStart={<RiDownloadLine aria-hidden />}
        isPending={state === 'pending'}
        onPress={save}
      >
        {t('page.entities.export')}
      </Button>
    </span>
  );
}
