import {
  Rollup,
  toCsvLine,
  WORKFRAMES,
} from '@cairn/backstage-plugin-maturity-common';
import { Mark } from './distribution';

/** Rows of a roll-up as CSV, counted by one mark. */
export function rollupCsv(rows: readonly Rollup[], mark: Mark): string {
  const columns = [
    ...[0, 1, 2, 3, 4, 5].map(level => `${mark} ${level}`),
    `median ${mark}`,
    'with target',
    'at target',
    'known',
    'applicable',
    'exempt',
  ];
  return [
    toCsvLine([
      'id',
      'title',
      'part of',
      'entities',
      ...WORKFRAMES.flatMap(frame => columns.map(name => `${frame} ${name}`)),
    ]),
    ...rows.map(({ group, entities, workframes }) =>
      toCsvLine([
        group?.id,
        group?.title,
        group?.parentRef,
        entities,
        ...workframes.flatMap(frame => [
          ...frame[mark],
          frame.median?.[mark],
          frame.withTarget,
          frame.atTarget,
          frame.coverage.known,
          frame.coverage.applicable,
          frame.exempt,
        ]),
      ]),
    ),
  ].join('');
}
