import { Button } from '@backstage/ui';
import { RiBarChartHorizontalLine, RiTableLine } from '@remixicon/react';
import clsx from 'clsx';
import { ReactNode, useState } from 'react';
import styles from './TableTwin.module.css';

/**
 * What a chart says, as rows. The first cell of a row is its header.
 *
 * @public
 */
export interface TwinTable {
  /** What the table is about, for those who hear it. */
  caption: string;
  /** Headings, that of the row headers first. */
  columns: readonly string[];
  /** As many cells in each as there are columns. */
  rows: readonly (readonly (string | number)[])[];
}

/**
 * Props of {@link TableTwin}.
 *
 * @public
 */
export interface TableTwinProps {
  /** Shown at first. */
  chart: ReactNode;
  /** What the chart says. */
  table: TwinTable;
  /** Words of the button that switches. */
  labels: { showTable: string; showChart: string };
  /** For the outermost element. */
  className?: string;
}

/**
 * A chart and the table that says the same, one at a time.
 *
 * @public
 */
export function TableTwin(props: TableTwinProps) {
  const { chart, table, labels, className } = props;
  const [asTable, setAsTable] = useState(false);
  return (
    <div className={clsx(styles.twin, className)}>
      {asTable ? <PlainTable table={table} /> : chart}
      <Button
        className={styles.toggle}
        variant="tertiary"
        size="small"
        iconStart={
          asTable ? (
            <RiBarChartHorizontalLine aria-hidden />
          ) : (
            <RiTableLine aria-hidden />
          )
        }
        onPress={() => setAsTable(!asTable)}
      >
        {asTable ? labels.showChart : labels.showTable}
      </Button>
    </div>
  );
}

function PlainTable(props: { table: TwinTable }) {
  const { caption, columns, rows } = props.table;
  return (
    <table className={styles.table} aria-label={caption}>
      <thead>
        <tr>
          {columns.map(column => (
            <th key={column} scope="col">
              {column}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {rows.map(([header, ...cells]) => (
          <tr key={header}>
            <th scope="row">{header}</th>
            {cells.map((cell, index) => (
              <td key={columns[index + 1]}>{cell}</td>
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  );
}
