import {
  FLAPPING,
  ResultState,
  stateOfLetter,
  WORKFRAMES,
} from '@cairn/backstage-plugin-maturity-common';
import { Knex } from 'knex';
import { DateTime } from 'luxon';
import { columnOf } from './standing';

/** Entities whose results are counted at once, between two of which other work gets its turn. */
const SLICE = 10_000;

/** How old the evidence of one source is. @internal */
export interface EvidenceAges {
  newest: string;
  oldest: string;
}

/**
 * How results and evidence fare over the whole population.
 *
 * @internal
 */
export class HealthStore {
  readonly #knex: Knex;

  private constructor(knex: Knex) {
    this.#knex = knex;
  }

  static create(options: { knex: Knex }): HealthStore {
    return new HealthStore(options.knex);
  }

  /**
   * How many entities have each state, for each criterion of a rubric version in its order. Entities that are still to
   * be assessed by that version are not counted. One statement for each {@link SLICE} entities.
   */
  async counts(options: {
    rubricVersion: number;
    criteria: number;
  }): Promise<Record<ResultState, number>[]> {
    const { rubricVersion, criteria } = options;
    const counts = Array.from({ length: criteria }, () => ({
      pass: 0,
      fail: 0,
      unknown: 0,
      exempt: 0,
      'not-applicable': 0,
    }));
    let after = '';
    for (;;) {
      const rows: { entity_ref: string; states: string }[] = await this.#knex(
        'assessed',
      )
        .select('entity_ref', 'states')
        .where('rubric_version', rubricVersion)
        .where('entity_ref', '>', after)
        .orderBy('entity_ref')
        .limit(SLICE);
      for (const { states } of rows) {
        for (const [place, count] of counts.entries()) {
          count[stateOfLetter(states[place])] += 1;
        }
      }
      if (rows.length < SLICE) {
        return counts;
      }
      after = rows[rows.length - 1].entity_ref;
    }
  }

  /** For how many entities the result of a criterion flaps, by criterion; see {@link FLAPPING}. One statement. */
  async flapping(): Promise<Map<string, number>> {
    const since = DateTime.utc().minus({ days: FLAPPING.days });
    const each = this.#knex('result_changes')
      .select('criterion_id')
      .where('at', '>', since.toJSDate().toISOString())
      .whereIn('from_state', ['pass', 'fail'])
      .whereIn('to_state', ['pass', 'fail'])
      .groupBy('criterion_id', 'entity_ref', 'uid')
      .havingRaw('count(*) >= ?', [FLAPPING.changes])
      .as('each');
    const rows = await this.#knex
      .from(each)
      .select('criterion_id')
      .count({ entities: '*' })
      .groupBy('criterion_id');
    return new Map(
      rows.map(row => [String(row.criterion_id), Number(row.entities)]),
    );
  }

  /** When the newest and the oldest evidence was observed, by source. One statement. */
  async evidenceAges(): Promise<Map<string, EvidenceAges>> {
    const rows: { source: string; newest: string; oldest: string }[] =
      await this.#knex('evidence')
        .select('source')
        .whereNotNull('value')
        .max({ newest: 'observed_at' })
        .min({ oldest: 'observed_at' })
        .groupBy('source');
    return new Map(rows.map(({ source, ...ages }) => [source, ages]));
  }

  /** The share of applicable criteria whose result is unknown, 0 to 1. */
  async unknownShare(): Promise<number> {
    const sum = (measure: 'known' | 'applicable') =>
      this.#knex.raw(
        `sum(${WORKFRAMES.map(frame => columnOf(frame, measure)).join(' + ')})`,
      );
    const row = await this.#knex('assessed')
      .select({ known: sum('known'), applicable: sum('applicable') })
      .first();
    const applicable = Number(row.applicable ?? 0);
    return applicable ? (applicable - Number(row.known)) / applicable : 0;
  }
}
