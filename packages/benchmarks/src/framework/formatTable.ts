import { Figure } from './Figure';

/**
 * Figures as a table for a terminal.
 *
 * @public
 */
export function formatTable(figures: Figure[]): string {
  const rows = [
    ['', 'figure', 'measured', 'asked'],
    ...figures.map(({ name, measured, unit, reach, holds }) => [
      holds ? 'holds' : 'FAILS',
      name,
      measured === null ? 'broke' : `${measured} ${unit}`,
      `<= ${reach} ${unit}`,
    ]),
  ];
  const widths = rows[0].map((_, column) =>
    Math.max(...rows.map(row => row[column].length)),
  );
  return rows
    .map(row =>
      row
        .map((cell, column) => cell.padEnd(widths[column]))
        .join('  ')
        .trimEnd(),
    )
    .join('\n');
}
