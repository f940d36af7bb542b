import { parseEntityRef } from '@backstage/catalog-model';
import { useTranslationRef } from '@backstage/frontend-plugin-api';
import { Cell, CellText, ColumnConfig } from '@backstage/ui';
import {
  Rollup,
  Workframe,
  WORKFRAMES,
} from '@cairn/backstage-plugin-maturity-common';
import { CoverageText } from '@cairn/visuals';
import { useMemo } from 'react';
import { useWords } from '../../hooks/useWords';
import { coverageOf, Mark } from '../../lib/distribution';
import { maturityTranslationRef } from '../../translation';
import { WrappedCell } from '../Cells';
import { AtTarget, WorkframeDistributionBar } from '../Distribution';
import styles from './OverviewPage.module.css';

/** A row of the table of teams. */
export type TeamRow = Rollup & { id: string };

/** The columns of the table of teams. */
export function useTeamColumns(mark: Mark): ColumnConfig<TeamRow>[] {
  const { t } = useTranslationRef(maturityTranslationRef);
  const words = useWords();
  return useMemo(
    () => [
      {
        id: 'team',
        label: t('page.teams.team'),
        isRowHeader: true,
        minWidth: 150,
        cell: ({ group }) => (
          <WrappedCell
            title={group?.title ?? t('page.teams.noOwner')}
            description={
              group?.parentRef &&
              t('page.teams.partOf', {
                parent: parseEntityRef(group.parentRef).name,
              })
            }
          />
        ),
      },
      {
        id: 'entities',
        label: t('page.teams.entities'),
        width: 90,
        cell: ({ entities }) => <CellText title={String(entities)} />,
      },
      ...WORKFRAMES.map(workframe => ({
        id: workframe,
        label: words.workframe(workframe),
        minWidth: 190,
        cell: (row: TeamRow) => (
          <DistributionCell row={row} workframe={workframe} mark={mark} />
        ),
      })),
      {
        id: 'coverage',
        label: t('page.teams.coverage'),
        width: 175,
        cell: ({ workframes }) => {
          const coverage = coverageOf(workframes);
          return (
            <Cell>
              <CoverageText {...coverage} label={words.coverage(coverage)} />
            </Cell>
          );
        },
      },
    ],
    [mark, t, words],
  );
}

function DistributionCell(props: {
  row: TeamRow;
  workframe: Workframe;
  mark: Mark;
}) {
  const { row, workframe, mark } = props;
  const distribution = row.workframes.find(one => one.workframe === workframe);
  return (
    <Cell>
      {distribution && (
        <div className={styles.bar}>
          <WorkframeDistributionBar
            distribution={distribution}
            mark={mark}
            small
          />
          <AtTarget distribution={distribution} />
        </div>
      )}
    </Cell>
  );
}
