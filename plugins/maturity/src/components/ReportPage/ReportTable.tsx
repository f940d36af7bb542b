import { ReactNode } from 'react';
import { tableStyles } from '../Campaigns';

/** Props of {@link ReportTable}. */
export interface ReportTableProps {
  label: string;
  /** The first is text, and so are those named in `text`; the others are figures. */
  columns: string[];
  rows: { id: string; cells: ReactNode[] }[];
  /** Columns, by index, that hold text. */
  text?: number[];
}

/** A plain table that prints as it is read. */
export function ReportTable(props: ReportTableProps) {
  const { label, columns, rows, text = [] } = props;
  const kind = (index: number) =>
    text.includes(index) ? { 'data-text': true } : {};
  return (
    <div
      className={tableStyles.scroll}
      role="region"
      aria-label={label}
      // What scrolls must be reachable by keyboard.
      // eslint-disable-next-line jsx-a11y/no-noninteractive-tabindex
      tabIndex={0}
    >
      <table className={tableStyles.table}>
        <thead>
          <tr>
            {columns.map((column, index) => (
              <th key={column} scope="col" {...kind(index)}>
                {column}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map(({ id, cells: [first, ...others] }) => (
            <tr key={id}>
              <th scope="row">{first}</th>
              {others.map((cell, index) => (
                <td key={columns[index + 1]} {...kind(index + 1)}>
                  {cell}
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}
