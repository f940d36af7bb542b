import {
  Level,
  Workframe,
  WORKFRAMES,
  WorkframeSummary,
} from '@cairn/backstage-plugin-maturity-common';
import { ColumnTypes } from '@cairn/catalog-mirror';
import type { Standing, WorkframeStanding } from './standing';

/** How columns of a workframe begin. @internal */
export const WORKFRAME_PREFIXES = {
  'developer-experience': 'de',
  'production-operations': 'po',
  'agent-experience': 'ae',
} as const satisfies Record<Workframe, string>;

/** What is known of each workframe. @internal */
export const MEASURES = [
  'proven',
  'accepted',
  'possible',
  'target',
  'known',
  'applicable',
  'exempt',
] as const satisfies readonly (keyof WorkframeStanding)[];

type Measure = (typeof MEASURES)[number];

/**
 * The column of one measure of one workframe, such as `de_proven`.
 *
 * @internal
 */
export function columnOf(workframe: Workframe, measure: Measure) {
  return `${WORKFRAME_PREFIXES[workframe]}_${measure}` as const;
}

/**
 * All columns of all workframes.
 *
 * @internal
 */
export const workframeColumns: readonly string[] = WORKFRAMES.flatMap(
  workframe => MEASURES.map(measure => columnOf(workframe, measure)),
);

/** @internal */
export const standingColumns: ColumnTypes = {
  uid: 'text',
  kind: 'text',
  type: 'text',
  lifecycle: 'text',
  tier: 'text',
  owner_ref: 'text',
  system_ref: 'text',
  domain_ref: 'text',
  is_service: 'boolean',
  rubric_version: 'integer',
  states: 'text',
  agent_ceiling: 'integer',
  ...Object.fromEntries(workframeColumns.map(name => [name, 'integer'])),
};

type Prefix = (typeof WORKFRAME_PREFIXES)[Workframe];

/**
 * The columns of the workframes in a row.
 *
 * @internal
 */
export type WorkframeColumns = Record<
  `${Prefix}_${'proven' | 'accepted' | 'possible'}`,
  Level
> &
  Record<`${Prefix}_${'known' | 'applicable' | 'exempt'}`, number> &
  Record<`${Prefix}_target`, Level | null>;

/**
 * A row of `assessed` or `spans`, as far as both have it.
 *
 * @internal
 */
export type StandingRow = {
  uid: string | null;
  kind: string;
  type: string | null;
  lifecycle: string | null;
  tier: string | null;
  owner_ref: string | null;
  system_ref: string | null;
  domain_ref: string | null;
  is_service: boolean | number;
  rubric_version: number;
  states: string;
  agent_ceiling: Level;
} & WorkframeColumns;

/** @internal */
export function standingRow(standing: Standing): StandingRow {
  const row: Record<string, unknown> = {
    uid: standing.uid ?? null,
    kind: standing.kind,
    type: standing.type ?? null,
    lifecycle: standing.lifecycle ?? null,
    tier: standing.tier ?? null,
    owner_ref: standing.ownerRef ?? null,
    system_ref: standing.systemRef ?? null,
    domain_ref: standing.domainRef ?? null,
    is_service: standing.isService,
    rubric_version: standing.rubricVersion,
    states: standing.states,
    agent_ceiling: standing.agentCeiling,
  };
  for (const workframe of WORKFRAMES) {
    const own = standing.workframes[workframe];
    for (const measure of MEASURES) {
      row[columnOf(workframe, measure)] = own[measure] ?? null;
    }
  }
  return row as StandingRow;
}

/** @internal */
export function standingFromRow(row: StandingRow): Standing {
  return {
    ...(row.uid !== null && { uid: row.uid }),
    kind: row.kind,
    ...(row.type !== null && { type: row.type }),
    ...(row.lifecycle !== null && { lifecycle: row.lifecycle }),
    ...(row.tier !== null && { tier: row.tier }),
    ...(row.owner_ref !== null && { ownerRef: row.owner_ref }),
    ...(row.system_ref !== null && { systemRef: row.system_ref }),
    ...(row.domain_ref !== null && { domainRef: row.domain_ref }),
    isService: Boolean(row.is_service),
    rubricVersion: row.rubric_version,
    states: row.states,
    agentCeiling: row.agent_ceiling,
    workframes: Object.fromEntries(
      WORKFRAMES.map(workframe => [
        workframe,
        workframeFromRow(row, workframe),
      ]),
    ) as Standing['workframes'],
  };
}

/** @internal */
export function workframeFromRow(
  row: WorkframeColumns,
  workframe: Workframe,
): WorkframeStanding {
  const prefix = WORKFRAME_PREFIXES[workframe];
  const target = row[`${prefix}_target`];
  return {
    proven: row[`${prefix}_proven`],
    accepted: row[`${prefix}_accepted`],
    possible: row[`${prefix}_possible`],
    ...(target !== null && { target }),
    known: row[`${prefix}_known`],
    applicable: row[`${prefix}_applicable`],
    exempt: row[`${prefix}_exempt`],
  };
}

/**
 * What lists show of the workframes, in their order.
 *
 * @internal
 */
export function workframesFromRow(row: WorkframeColumns): WorkframeSummary[] {
  return WORKFRAMES.map(workframe => {
    const { known, applicable, exempt, ...marks } = workframeFromRow(
      row,
      workframe,
    );
    return { workframe, ...marks, coverage: { known, applicable } };
  });
}
