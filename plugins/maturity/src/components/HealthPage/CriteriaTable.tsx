import { useTranslationRef } from '@backstage/frontend-plugin-api';
import { Cell, CellText, ColumnConfig, Table } from '@backstage/ui';
import {
  CriterionHealth,
  ResultState,
  WORKFRAMES,
} from '@cairn/backstage-plugin-maturity-common';
import { ResultStateBadge, ShareMeter } from '@cairn/visuals';
import { useCallback, useMemo } from 'react';
import { useWords } from '../../hooks/useWords';
import { CriterionRemark, remarkOf } from '../../lib/criterionRemark';
import { maturityTranslationRef } from '../../translation';
import { WrappedCell } from '../Cells';
import styles from './HealthPage.module.css';

const SHOWN: readonly ResultState[] = ['pass', 'fail', 'unknown', 'exempt'];

type CriterionRow = CriterionHealth & { id: string; asked: number };

/** How each criterion fares over everything: what is always unknown or always passes asks for a better criterion. */
export function CriteriaTable(props: { criteria: CriterionHealth[] }) {
  const { criteria } = props;
  const { t } = useTranslationRef(maturityTranslationRef);
  const columns = useCriteriaColumns();
  return (
    <Table
      columnConfig={columns}
      data={inOrder(criteria).map(criterion => ({
        ...criterion,
        id: criterion.criterionId,
        asked: SHOWN.reduce((sum, state) => sum + criterion.counts[state], 0),
      }))}
      pagination={{ type: 'none' }}
      emptyState={t('page.rubric.none')}
    />
  );
}

/** By workframe and level, in the order in which both are always shown. */
function inOrder(criteria: readonly CriterionHealth[]): CriterionHealth[] {
  const place = ({ workframe, level }: CriterionHealth) =>
    WORKFRAMES.indexOf(workframe) * 10 + level;
  return [...criteria].sort((a, b) => place(a) - place(b));
}

function useCriteriaColumns(): ColumnConfig<CriterionRow>[] {
  const { t } = useTranslationRef(maturityTranslationRef);
  const words = useWords();
  const remarkText = useRemarkText();
  return useMemo(
    () => [
      {
        id: 'criterion',
        label: t('page.health.criterion'),
        isRowHeader: true,
        minWidth: 220,
        cell: row => (
          <WrappedCell
            title={row.title}
            description={`${words.workframe(row.workframe)} · ${words.level(
              row.level,
            )}`}
          />
        ),
      },
      {
        id: 'results',
        label: t('page.health.results'),
        minWidth: 200,
        cell: row => (
          <Cell>
            <span className={styles.counts}>
              {SHOWN.filter(state => row.counts[state] > 0).map(state => (
                <ResultStateBadge
                  key={state}
                  state={state}
                  label={`${words.state(state)} ${row.counts[state]}`}
                />
              ))}
            </span>
          </Cell>
        ),
      },
      {
        id: 'unknown',
        label: t('page.health.share'),
        minWidth: 130,
        cell: row => (
          <Cell>
            <ShareMeter
              value={row.counts.unknown}
              total={row.asked}
              label={`${row.title}: ${t('page.health.share')}`}
              figures={words.share(row.counts.unknown, row.asked)}
            />
          </Cell>
        ),
      },
      {
        id: 'exempt',
        label: t('page.health.exempt'),
        minWidth: 110,
        cell: row => (
          <Cell>
            <ShareMeter
              value={row.counts.exempt}
              total={row.asked}
              label={`${row.title}: ${t('page.health.exempt')}`}
              figures={words.share(row.counts.exempt, row.asked)}
            />
          </Cell>
        ),
      },
      {
        id: 'flapping',
        label: t('page.health.flaps'),
        width: 100,
        cell: row => <CellText title={String(row.flapping)} />,
      },
      {
        id: 'remark',
        label: t('page.health.remark'),
        minWidth: 200,
        cell: row => {
          const remark = remarkOf(row);
          return <WrappedCell title={remark ? remarkText(row, remark) : ''} />;
        },
      },
    ],
    [t, words, remarkText],
  );
}

function useRemarkText() {
  const { t } = useTranslationRef(maturityTranslationRef);
  return useCallback(
    (row: CriterionRow, remark: CriterionRemark) => {
      switch (remark) {
        case 'waitsFor':
          return t('page.health.waitsFor', { source: row.waitsFor ?? '' });
        case 'flapping':
          return t('page.health.flapping', { count: row.flapping });
        default:
          return t(`page.health.${remark}`);
      }
    },
    [t],
  );
}
