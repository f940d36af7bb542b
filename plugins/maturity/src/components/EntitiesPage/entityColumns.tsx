import { useTranslationRef } from '@backstage/frontend-plugin-api';
import { Cell, CellText, ColumnConfig } from '@backstage/ui';
import {
  EntityMaturity,
  Workframe,
  WORKFRAMES,
} from '@cairn/backstage-plugin-maturity-common';
import { CoverageText } from '@cairn/visuals';
import { RiCheckLine, RiFlagLine } from '@remixicon/react';
import { useMemo } from 'react';
import { useEntityLinks } from '../../hooks/useLinks';
import { useWords } from '../../hooks/useWords';
import { coverageOf } from '../../lib/distribution';
import { maturityTranslationRef } from '../../translation';
import { WrappedCell } from '../Cells';
import { WorkframeCairn } from '../WorkframeCairn';
import styles from './EntitiesPage.module.css';

/** A row of the table of entities. */
export type EntityRow = EntityMaturity & { id: string };

/** The columns of the table of entities; the id of a sortable one is the sort of the query. */
export function useEntityColumns(): ColumnConfig<EntityRow>[] {
  const { t } = useTranslationRef(maturityTranslationRef);
  const words = useWords();
  const { entity, entityTab } = useEntityLinks();
  return useMemo(
    () => [
      {
        id: 'title',
        label: t('page.entities.entity'),
        isRowHeader: true,
        isSortable: true,
        defaultWidth: '2fr',
        minWidth: 180,
        cell: row => (
          <WrappedCell
            title={row.title}
            href={entityTab(row.entityRef)}
            description={[row.kind, row.type, row.lifecycle]
              .filter(Boolean)
              .join(' · ')}
          />
        ),
      },
      {
        id: 'owner',
        label: t('page.entities.owner'),
        defaultWidth: '1fr',
        minWidth: 120,
        cell: ({ owner }) => (
          <WrappedCell
            title={owner?.title ?? t('page.entities.noOwner')}
            color={owner ? 'primary' : 'secondary'}
            href={owner && entity(owner.entityRef)}
          />
        ),
      },
      ...WORKFRAMES.map(workframe => ({
        id: workframe,
        label: words.workframe(workframe),
        isSortable: true,
        width: 165,
        cell: (row: EntityRow) => <MarkCell row={row} workframe={workframe} />,
      })),
      {
        id: 'gap',
        label: t('page.entities.gap'),
        isSortable: true,
        width: 130,
        cell: row => <GapCell row={row} />,
      },
      {
        id: 'coverage',
        label: t('page.entities.coverage'),
        isSortable: true,
        width: 150,
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
    [entity, entityTab, t, words],
  );
}

function MarkCell(props: { row: EntityRow; workframe: Workframe }) {
  const { row, workframe } = props;
  const { t } = useTranslationRef(maturityTranslationRef);
  const frame = row.workframes.find(one => one.workframe === workframe);
  return (
    <Cell>
      {frame && (
        <span className={styles.mark}>
          <WorkframeCairn frame={frame} size={34} />
          <span aria-hidden>
            <strong>{frame.proven}</strong>{' '}
            <small>
              {frame.target !== undefined &&
                t('page.entities.ofTarget', { target: String(frame.target) })}
            </small>
          </span>
        </span>
      )}
    </Cell>
  );
}

function GapCell(props: { row: EntityRow }) {
  const { workframes } = props.row;
  const { t } = useTranslationRef(maturityTranslationRef);
  if (workframes.every(({ target }) => target === undefined)) {
    return <CellText title={t('noTarget')} color="secondary" />;
  }
  // The widest gap of the three, which is what the column sorts by.
  const gap = Math.max(
    0,
    ...workframes.map(({ target = 0, proven }) => target - proven),
  );
  return (
    <Cell>
      <span className={styles.gap}>
        {gap > 0 ? (
          <RiFlagLine size={14} aria-hidden />
        ) : (
          <RiCheckLine size={14} aria-hidden />
        )}
        {gap > 0
          ? t('page.entities.gapCount', { count: gap })
          : t('page.entities.onTarget')}
      </span>
    </Cell>
  );
}
