import { Link } from '@backstage/ui';
import clsx from 'clsx';
import { CSSProperties, KeyboardEvent, ReactNode } from 'react';
import styles from './HeatMap.module.css';

/**
 * One field of a {@link HeatMap}.
 *
 * @public
 */
export interface HeatMapCell {
  /** All that the field says, in words, for those who hear it. */
  label: string;
  /** What is drawn in it; it says the same as the label, in short. */
  content: ReactNode;
  /** 0 to 1: how strongly the field is tinted; without it the field is plain. The tint adds nothing of its own. */
  heat?: number;
  /** Where the field leads. */
  href?: string;
}

/**
 * One row of a {@link HeatMap}.
 *
 * @public
 */
export interface HeatMapRow {
  /** Unique among the rows. */
  id: string;
  /** What the row is about. */
  header: ReactNode;
  /** How far the row is part of rows above it; 0 stands at the edge. */
  depth?: number;
  /** As many as there are columns. */
  cells: readonly HeatMapCell[];
}

/**
 * Props of {@link HeatMap}.
 *
 * @public
 */
export interface HeatMapProps {
  /** What the table is about, for those who hear it. */
  label: string;
  /** The heading above the row headers. */
  rowHeading: string;
  /** The other headings. */
  columns: readonly { id: string; label: string }[];
  /** In the order in which they are shown; a row follows the one that it is part of. */
  rows: readonly HeatMapRow[];
  /** Whether newer figures are on their way. */
  isStale?: boolean;
  /** For the outermost element. */
  className?: string;
}

const STEPS: Record<string, [rows: number, columns: number]> = {
  ArrowUp: [-1, 0],
  ArrowDown: [1, 0],
  ArrowLeft: [0, -1],
  ArrowRight: [0, 1],
};

/**
 * Figures by two sides, as a table whose fields are tinted. Each field says in words and forms what its tint says.
 * Fields that lead somewhere are links; arrow keys go from one to the next.
 *
 * @public
 */
export function HeatMap(props: HeatMapProps) {
  const { label, rowHeading, columns, rows, isStale, className } = props;
  return (
    <div className={clsx(styles.scroll, className)}>
      <table
        className={styles.table}
        aria-label={label}
        aria-busy={isStale || undefined}
        data-stale={isStale || undefined}
      >
        <thead>
          <tr>
            <th scope="col" className={styles.corner}>
              {rowHeading}
            </th>
            {columns.map(column => (
              <th key={column.id} scope="col">
                {column.label}
              </th>
            ))}
          </tr>
        </thead>
        {/* Arrow keys are a shortcut between links, each of which has a tab stop of its own. */}
        {/* eslint-disable-next-line jsx-a11y/no-noninteractive-element-interactions */}
        <tbody onKeyDown={moveFocus}>
          {rows.map((row, index) => (
            <tr key={row.id} data-row={index}>
              <th
                scope="row"
                className={styles.header}
                style={{ '--depth': row.depth ?? 0 } as CSSProperties}
              >
                {row.header}
              </th>
              {row.cells.map((cell, place) => (
                <td key={columns[place].id}>
                  <Field cell={cell} place={`${index}-${place}`} />
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}

function Field(props: { cell: HeatMapCell; place: string }) {
  const { cell, place } = props;
  const { label, content, heat, href } = cell;
  const field = {
    className: styles.field,
    'data-place': place,
    // Five tints: finer ones could not be told apart, and would claim a precision that nobody sees.
    'data-heat':
      heat === undefined ? undefined : Math.min(4, Math.floor(heat * 5)),
  };
  return href ? (
    <Link {...field} href={href} aria-label={label}>
      <span aria-hidden className={styles.content}>
        {content}
      </span>
    </Link>
  ) : (
    <div {...field} role="img" aria-label={label}>
      <span aria-hidden className={styles.content}>
        {content}
      </span>
    </div>
  );
}

function moveFocus(event: KeyboardEvent<HTMLElement>) {
  const step = STEPS[event.key];
  const place = (event.target as HTMLElement)
    .closest<HTMLElement>('[data-place]')
    ?.dataset.place?.split('-')
    .map(Number);
  if (!step || !place) return;
  const next = `${place[0] + step[0]}-${place[1] + step[1]}`;
  const field = event.currentTarget.querySelector<HTMLElement>(
    `[data-place='${next}']`,
  );
  if (!field) return;
  field.focus();
  event.preventDefault();
}
