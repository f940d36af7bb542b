import {
  PLATFORM_REF,
  Workframe,
  WORKFRAMES,
} from '@cairn/backstage-plugin-maturity-common';
import { whereRefIn } from '@cairn/catalog-mirror';
import { Knex } from 'knex';
import { columnOf } from './standing';

/**
 * How the services of one larger subject stand in one workframe.
 *
 * @internal
 */
export interface PopulationFrame {
  /** How many are proven at level 1, 2, 3 and 4 or above. */
  atLevel: [number, number, number, number];
  withTarget: number;
  atTarget: number;
}

/**
 * The services of one larger subject. Deprecated and experimental ones are counted apart: what is on its way in or out
 * says nothing of where the others stand.
 *
 * @internal
 */
export interface PopulationRow {
  subject: string;
  services: number;
  apart: number;
  /** Those whose owner is a group of the catalog. */
  owned: number;
  known: number;
  applicable: number;
  exempt: number;
  frames: Record<Workframe, PopulationFrame>;
}

/**
 * How the same services stood at target then and stand now.
 *
 * @internal
 */
export interface CohortRow {
  subject: string;
  /** Services that had a target then and have one now. */
  cohort: Record<Workframe, number>;
  before: Record<Workframe, number>;
  now: Record<Workframe, number>;
}

const LEVELS = [1, 2, 3, 4] as const;

/** To whom a service belongs: its system, its domain, its owner with all groups above that, and the platform. */
const MEMBERS = `
  select c.ancestor_ref as subject, a.entity_ref
    from assessed a join mirror_group_closure c on c.group_ref = a.owner_ref where a.is_service = ?
  union select a.system_ref, a.entity_ref from assessed a where a.is_service = ? and a.system_ref is not null
  union select a.domain_ref, a.entity_ref from assessed a where a.is_service = ? and a.domain_ref is not null
  union select '${PLATFORM_REF}', a.entity_ref from assessed a where a.is_service = ?`;

const COUNTED = `coalesce(a.lifecycle, '') not in ('deprecated', 'experimental')`;

/**
 * What is stored of the services that groups, systems, domains and the platform hold. Each question is one statement, however many
 * subjects are asked about.
 *
 * @internal
 */
export class PopulationStore {
  readonly #knex: Knex;

  private constructor(knex: Knex) {
    this.#knex = knex;
  }

  static create(options: { knex: Knex }): PopulationStore {
    return new PopulationStore(options.knex);
  }

  /** Subjects that hold no service have no row. */
  async populations(
    subjects: readonly string[],
  ): Promise<Map<string, PopulationRow>> {
    const knex = this.#knex;
    const query = this.#members(subjects)
      .leftJoin('mirror_entities as o', on =>
        on
          .on('o.entity_ref', 'a.owner_ref')
          .andOn('o.kind', knex.raw('?', ['Group'])),
      )
      .select(
        sum(knex, COUNTED, 'services'),
        sum(knex, `not (${COUNTED})`, 'apart'),
        sum(knex, `${COUNTED} and o.entity_ref is not null`, 'owned'),
        ...(['known', 'applicable', 'exempt'] as const).map(measure =>
          knex.raw(
            `sum(case when ${COUNTED} then ${WORKFRAMES.map(
              frame => `a.${columnOf(frame, measure)}`,
            ).join(' + ')} else 0 end) as ${measure}`,
          ),
        ),
        ...WORKFRAMES.flatMap(frame => {
          const proven = `a.${columnOf(frame, 'proven')}`;
          const target = `a.${columnOf(frame, 'target')}`;
          return [
            ...LEVELS.map(level =>
              sum(
                knex,
                `${COUNTED} and ${proven} >= ${level}`,
                levelName(frame, level),
              ),
            ),
            sum(
              knex,
              `${COUNTED} and ${target} is not null`,
              columnOf(frame, 'target'),
            ),
            sum(
              knex,
              `${COUNTED} and ${proven} >= ${target}`,
              columnOf(frame, 'proven'),
            ),
          ];
        }),
      );
    const rows: CountRow[] = await query;
    return new Map(rows.map(row => [row.subject, populationFromRow(row)]));
  }

  /** Of services that were assessed at that moment and still are, and that are the same entities. */
  async cohorts(
    subjects: readonly string[],
    at: string,
  ): Promise<Map<string, CohortRow>> {
    const knex = this.#knex;
    const query = this.#members(subjects)
      .join('spans as s', on =>
        on
          .on('s.entity_ref', 'a.entity_ref')
          .andOn('s.from_at', '<=', knex.raw('?', [at])),
      )
      .whereRaw(
        '(s.to_at is null or s.to_at > ?) and a.uid is not distinct from s.uid',
        [at],
      )
      .whereRaw(COUNTED)
      .select(
        ...WORKFRAMES.flatMap(frame => {
          const proven = columnOf(frame, 'proven');
          const target = columnOf(frame, 'target');
          const both = `a.${target} is not null and s.${target} is not null`;
          return [
            sum(knex, both, target),
            sum(knex, `${both} and a.${proven} >= a.${target}`, proven),
            sum(
              knex,
              `${both} and s.${proven} >= s.${target}`,
              columnOf(frame, 'accepted'),
            ),
          ];
        }),
      );
    const rows: CountRow[] = await query;
    return new Map(rows.map(row => [row.subject, cohortFromRow(row)]));
  }

  #members(subjects: readonly string[]) {
    const knex = this.#knex;
    return whereRefIn(
      knex(knex.raw(`(${MEMBERS}) as members`, [true, true, true, true]))
        .join('assessed as a', 'a.entity_ref', 'members.entity_ref')
        .groupBy('members.subject')
        .select('members.subject'),
      'members.subject',
      subjects,
    );
  }
}

/** PostgreSQL returns sums as text. */
type CountRow = { subject: string } & Record<string, number | string>;

function sum(knex: Knex, condition: string, name: string): Knex.Raw {
  return knex.raw(`sum(case when ${condition} then 1 else 0 end) as ${name}`);
}

function levelName(frame: Workframe, level: (typeof LEVELS)[number]): string {
  return `${columnOf(frame, 'possible')}_${level}`;
}

function populationFromRow(row: CountRow): PopulationRow {
  return {
    subject: row.subject,
    services: Number(row.services),
    apart: Number(row.apart),
    owned: Number(row.owned),
    known: Number(row.known),
    applicable: Number(row.applicable),
    exempt: Number(row.exempt),
    frames: byFrame(frame => ({
      atLevel: LEVELS.map(level =>
        Number(row[levelName(frame, level)]),
      ) as PopulationFrame['atLevel'],
      withTarget: Number(row[columnOf(frame, 'target')]),
      atTarget: Number(row[columnOf(frame, 'proven')]),
    })),
  };
}

function cohortFromRow(row: CountRow): CohortRow {
  return {
    subject: row.subject,
    cohort: byFrame(frame => Number(row[columnOf(frame, 'target')])),
    now: byFrame(frame => Number(row[columnOf(frame, 'proven')])),
    before: byFrame(frame => Number(row[columnOf(frame, 'accepted')])),
  };
}

function byFrame<T>(valueOf: (frame: Workframe) => T): Record<Workframe, T> {
  return Object.fromEntries(
    WORKFRAMES.map(frame => [frame, valueOf(frame)]),
  ) as Record<Workframe, T>;
}
