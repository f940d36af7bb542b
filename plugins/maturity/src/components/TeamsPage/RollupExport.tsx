import { useAnalytics, useApi } from '@backstage/core-plugin-api';
import { isError } from '@backstage/errors';
import { useTranslationRef } from '@backstage/frontend-plugin-api';
import { Button } from '@backstage/ui';
import {
  MaturityApi,
  Rollup,
  RollupQuery,
} from '@cairn/backstage-plugin-maturity-common';
import { RiDownloadLine } from '@remixicon/react';
import { useState } from 'react';
import { maturityApiRef } from '../../api';
import { Mark } from '../../lib/distribution';
import { problemOf } from '../../lib/problem';
import { rollupCsv } from '../../lib/rollupCsv';
import { saveFile } from '../../lib/saveFile';
import { maturityTranslationRef } from '../../translation';

/** Every row of the roll-up as CSV, whatever page is shown. */
export function RollupExport(props: { query: RollupQuery; mark: Mark }) {
  const { query, mark } = props;
  const api = useApi(maturityApiRef);
  const analytics = useAnalytics();
  const { t } = useTranslationRef(maturityTranslationRef);
  const [state, setState] = useState<'idle' | 'pending' | { failed: string }>(
    'idle',
  );

  async function save() {
    setState('pending');
    analytics.captureEvent('export', `maturity by ${query.by}`);
    try {
      saveFile({
        name: `maturity-by-${query.by}.csv`,
        type: 'text/csv;charset=utf-8',
        content: rollupCsv(await allRows(api, query), mark),
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

async function allRows(
  api: MaturityApi,
  query: RollupQuery,
): Promise<Rollup[]> {
  const rows: Rollup[] = [];
  let cursor: string | undefined;
  do {
    const page = await api.history.getRollups({ ...query, limit: 100, cursor });
    rows.push(...page.items);
    cursor = page.pageInfo.nextCursor;
  } while (cursor);
  return rows;
}
