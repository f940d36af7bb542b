import { useAnalytics, useApi } from '@backstage/core-plugin-api';
import { useTranslationRef } from '@backstage/frontend-plugin-api';
import { Button } from '@backstage/ui';
import { RequestQuery } from '@cairn/backstage-plugin-maturity-common';
import { RiDownloadLine } from '@remixicon/react';
import { maturityApiRef } from '../../api';
import { useSubmit } from '../../hooks/useSubmit';
import { saveFile } from '../../lib/saveFile';
import { maturityTranslationRef } from '../../translation';

/** Every request that the filters match, as CSV, whatever page is shown. */
export function ExportButton(props: { query: RequestQuery }) {
  const { cursor: _, limit: __, ...query } = props.query;
  const api = useApi(maturityApiRef);
  const analytics = useAnalytics();
  const { t } = useTranslationRef(maturityTranslationRef);
  const { submit, isPending, failed } = useSubmit({
    async run() {
      analytics.captureEvent('export', 'maturity requests');
      saveFile({
        name: 'maturity-requests.csv',
        type: 'text/csv;charset=utf-8',
        content: await api.requests.export(query),
      });
    },
  });
  return (
    <span>
      {failed && (
        <span role="alert">
          {t('request.page.exportFailed')}: {failed}{' '}
        </span>
      )}
      <Button
        variant="secondary"
        iconStart={<RiDownloadLine aria-hidden />}
        isPending={isPending}
        onPress={submit}
      >
        {t('request.page.export')}
      </Button>
    </span>
  );
}
