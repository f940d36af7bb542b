import { useTranslationRef } from '@backstage/frontend-plugin-api';
import { Cell, CellText, ColumnConfig, Table, Text } from '@backstage/ui';
import { SourceHealth } from '@cairn/backstage-plugin-maturity-common';
import { Age } from '@cairn/visuals';
import {
  RiAlertLine,
  RiCheckboxCircleFill,
  RiCloseCircleFill,
  type RemixiconComponentType,
  RiIndeterminateCircleLine,
  RiLoader4Line,
} from '@remixicon/react';
import { useMemo } from 'react';
import { millisecondsInWords } from '../../lib/durations';
import { maturityTranslationRef } from '../../translation';
import styles from './HealthPage.module.css';

const ICONS: Record<SourceHealth['status'], RemixiconComponentType> = {
  ok: RiCheckboxCircleFill,
  partial: RiAlertLine,
  failing: RiCloseCircleFill,
  'never-run': RiIndeterminateCircleLine,
  running: RiLoader4Line,
};

/** One line for each evidence source: how it fares, and what it last said. */
export function SourceTable(props: { sources: SourceHealth[] }) {
  const { sources } = props;
  const { t } = useTranslationRef(maturityTranslationRef);
  const columns = useMemo<ColumnConfig<SourceHealth>[]>(
    () => [
      {
        id: 'source',
        label: t('page.health.source'),
        isRowHeader: true,
        minWidth: 170,
        cell: source => (
          <Cell>
            <Text as="p" variant="body-medium">
              {source.title}
            </Text>
            {source.keys.length > 0 && (
              <details className={styles.keys}>
                <summary>
                  {t('page.health.keys', { count: source.keys.length })}
                </summary>
                {source.keys.map(key => (
                  <div key={key}>{key}</div>
                ))}
              </details>
            )}
          </Cell>
        ),
      },
      {
        id: 'status',
        label: t('page.health.status'),
        minWidth: 170,
        cell: source => (
          <Cell>
            <Status source={source} />
          </Cell>
        ),
      },
      {
        id: 'lastRun',
        label: t('page.health.lastRun'),
        minWidth: 130,
        cell: source => (
          <Cell>
            <LastRun source={source} />
          </Cell>
        ),
      },
      {
        id: 'lag',
        label: t('page.health.lag'),
        minWidth: 140,
        cell: source => (
          <Cell>
            <Lag source={source} />
          </Cell>
        ),
      },
      ...(['entities', 'observations', 'unavailable', 'rejected'] as const).map(
        name => ({
          id: name,
          label: t(`page.health.${name}`),
          minWidth: 85,
          cell: (source: SourceHealth) => (
            <CellText title={source[name]?.toLocaleString() ?? '–'} />
          ),
        }),
      ),
    ],
    [t],
  );
  return (
    <Table
      columnConfig={columns}
      data={sources}
      pagination={{ type: 'none' }}
      emptyState={t('page.health.noSources')}
    />
  );
}

function Status(props: { source: SourceHealth }) {
  const { status, error } = props.source;
  const { t } = useTranslationRef(maturityTranslationRef);
  const Icon = ICONS[status];
  return (
    <>
      <span className={styles.status} data-status={status}>
        <Icon size={16} aria-hidden />
        {t(`page.health.statuses.${status}`)}
      </span>
      {error && (
        <Text as="p" variant="body-small" className={styles.error}>
          {error}
        </Text>
      )}
    </>
  );
}

function LastRun(props: { source: SourceHealth }) {
  const { lastRunAt, lastSuccessAt, durationMs } = props.source;
  const { t } = useTranslationRef(maturityTranslationRef);
  if (!lastRunAt) return <>–</>;
  return (
    <div className={styles.run}>
      <Age at={lastRunAt} />
      {durationMs !== undefined && (
        <span>
          {t('page.health.duration')} {millisecondsInWords(durationMs)}
        </span>
      )}
      {lastSuccessAt && lastSuccessAt < lastRunAt && (
        <span>
          {t('page.health.lastSuccess')} <Age at={lastSuccessAt} />
        </span>
      )}
    </div>
  );
}

/** How old what it knows is: what nobody renewed may lapse soon. */
function Lag(props: { source: SourceHealth }) {
  const { newestEvidenceAt, oldestEvidenceAt } = props.source;
  const { t } = useTranslationRef(maturityTranslationRef);
  if (!newestEvidenceAt || !oldestEvidenceAt) return <>–</>;
  return (
    <div className={styles.run}>
      <span>
        {t('page.health.newest')} <Age at={newestEvidenceAt} />
      </span>
      <span>
        {t('page.health.oldest')} <Age at={oldestEvidenceAt} />
      </span>
    </div>
  );
}
