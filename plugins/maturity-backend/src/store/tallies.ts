import {
  Level,
  LEVELS,
  lowerMedian,
  Marks,
  Workframe,
  WorkframeDistribution,
  WORKFRAMES,
} from '@cairn/backstage-plugin-maturity-common';
import { columnOf } from './standing';

const MARKS = ['proven', 'accepted', 'possible'] as const;
const ALL_LEVELS: readonly Level[] = [0, ...LEVELS];

/**
 * Sums over rows of `assessed` or `spans`, by the name of the column that they come in. Counts come as text from
 * PostgreSQL, and as null where a sum has nothing to add up.
 *
 * @internal
 */
export type TallyRow = Record<string, number | string | null>;

/**
 * What is summed up of a population, as columns of a select over the alias `a`: one pass over the rows gives the
 * distributions of all workframes. Grouping by mark instead would need three passes, each with a sort.
 *
 * @internal
 */
export const TALLIES: readonly { name: string; sql: string }[] =
  WORKFRAMES.flatMap(workframe => [
    ...MARKS.flatMap(mark => levelTallies(workframe, mark)),
    ...targetTallies(workframe),
    ...(['known', 'applicable', 'exempt'] as const).map(measure => {
      const column = columnOf(workframe, measure);
      return { name: column, sql: `sum(a.${column})` };
    }),
  ]);

/**
 * As {@link TALLIES}, of proven levels and targets only.
 *
 * @internal
 */
export const PROVEN_TALLIES: readonly { name: string; sql: string }[] =
  WORKFRAMES.flatMap(workframe => [
    ...levelTallies(workframe, 'proven'),
    ...targetTallies(workframe),
  ]);

/**
 * How many rows of an alias stand at each level by one mark.
 *
 * @internal
 */
export function levelTallies(
  workframe: Workframe,
  mark: keyof Marks,
  alias: string = 'a',
): { name: string; sql: string }[] {
  const column = columnOf(workframe, mark);
  return ALL_LEVELS.map(level => ({
    name: `${column}_${level}`,
    sql: `count(*) filter (where ${alias}.${column} = ${level})`,
  }));
}

/** A select list of tallies. @internal */
export function selectTallies(
  tallies: readonly { name: string; sql: string }[],
): string {
  return tallies.map(({ name, sql }) => `${sql} as ${name}`).join(', ');
}

/**
 * The counts at each level by one mark.
 *
 * @internal
 */
export function levelsFromRow(
  row: TallyRow,
  workframe: Workframe,
  mark: keyof Marks,
): number[] {
  return ALL_LEVELS.map(level =>
    Number(row[`${columnOf(workframe, mark)}_${level}`] ?? 0),
  );
}

/** Those with a target, and those of them that reach it. @internal */
export function targetsFromRow(
  row: TallyRow,
  workframe: Workframe,
): { withTarget: number; atTarget: number } {
  const target = columnOf(workframe, 'target');
  return {
    withTarget: Number(row[target] ?? 0),
    atTarget: Number(row[`${target}_reached`] ?? 0),
  };
}

/** One distribution for each workframe, in their order. @internal */
export function distributionsFromTallies(
  row: TallyRow,
): WorkframeDistribution[] {
  return WORKFRAMES.map(workframe => {
    const [proven, accepted, possible] = MARKS.map(mark =>
      levelsFromRow(row, workframe, mark),
    );
    const sum = (measure: 'known' | 'applicable' | 'exempt') =>
      Number(row[columnOf(workframe, measure)] ?? 0);
    const median = medianOf({ proven, accepted, possible });
    return {
      workframe,
      proven,
      accepted,
      possible,
      ...(median && { median }),
      ...targetsFromRow(row, workframe),
      coverage: { known: sum('known'), applicable: sum('applicable') },
      exempt: sum('exempt'),
    };
  });
}

function medianOf(
  counts: Pick<WorkframeDistribution, keyof Marks>,
): Marks | undefined {
  const [proven, accepted, possible] = MARKS.map(mark =>
    lowerMedian(counts[mark]),
  );
  return proven === undefined ||
    accepted === undefined ||
    possible === undefined
    ? undefined
    : { proven, accepted, possible };
}

function targetTallies(workframe: Workframe) {
  const proven = columnOf(workframe, 'proven');
  const target = columnOf(workframe, 'target');
  return [
    { name: target, sql: `count(a.${target})` },
    {
      name: `${target}_reached`,
      sql: `count(*) filter (where a.${proven} >= a.${target})`,
    },
  ];
}
