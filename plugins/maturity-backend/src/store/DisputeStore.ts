import {
  CriterionResult,
  DisputeComment,
  DisputeState,
} from '@cairn/backstage-plugin-maturity-common';
import { Visibility, whereRefIn } from '@cairn/catalog-mirror';
import { Knex } from 'knex';
import { aboutEntities, UID } from './aboutEntities';
import { isUniqueViolation } from './isUniqueViolation';
import { rowsOf } from './rows';
import { EntitySummaryRow } from './titles';

const MOST_OF_ENTITY = 500;

/**
 * A dispute as it is stored, with what lists show of its entity, and how the entity stands now.
 *
 * @internal
 */
export interface DisputeRow extends EntitySummaryRow {
  id: string;
  criterion_id: string;
  state: DisputeState;
  text: string;
  opened_by: string;
  opened_at: string;
  /** The result as it was then, in JSON. */
  seen: string;
  answered_by: string | null;
  answered_at: string | null;
  answer: string | null;
  link: string | null;
  withdrawn_at: string | null;
  /** The states of the last assessment, one letter a criterion of that version. */
  states: string | null;
  rubric_version: number | null;
}

/** @internal */
export interface NewDispute {
  id: string;
  entityRef: string;
  criterionId: string;
  text: string;
  openedBy: string;
  openedAt: string;
  seen: CriterionResult;
}

/**
 * Disputes. Every change names the state that it expects, and says whether it found it.
 *
 * @internal
 */
export class DisputeStore {
  readonly #knex: Knex;

  private constructor(knex: Knex) {
    this.#knex = knex;
  }

  static create(options: { knex: Knex }): DisputeStore {
    return new DisputeStore(options.knex);
  }

  /** @returns false if another one is open, or the entity has gone */
  async open(dispute: NewDispute): Promise<boolean> {
    const values = {
      id: dispute.id,
      entity_ref: dispute.entityRef,
      criterion_id: dispute.criterionId,
      state: 'open',
      text: dispute.text,
      opened_by: dispute.openedBy,
      opened_at: dispute.openedAt,
      seen: JSON.stringify(dispute.seen),
    };
    const columns = Object.keys(values);
    try {
      const opened = await this.#knex.raw(
        `insert into disputes (${columns.join(', ')}, uid)
         select ${columns.map(() => 'cast(? as text)').join(', ')}, ${UID}
         from mirror_entities m where m.entity_ref = ?
         returning id`,
        [...Object.values(values), dispute.entityRef],
      );
      return rowsOf(opened).length === 1;
    } catch (error) {
      if (isUniqueViolation(error)) {
        return false;
      }
      throw error;
    }
  }

  /** @returns false if it is not open any more */
  async answer(options: {
    id: string;
    state: 'accepted' | 'declined';
    by: string;
    at: string;
    text: string;
    link?: string;
  }): Promise<boolean> {
    const { id, state, by, at, text, link } = options;
    const answered = await this.#knex('disputes')
      .where({ id, state: 'open' })
      .update({
        state,
        answered_by: by,
        answered_at: at,
        answer: text,
        link: link ?? null,
      });
    return answered === 1;
  }

  /** @returns false if it is not open any more */
  async withdraw(options: { id: string; at: string }): Promise<boolean> {
    const withdrawn = await this.#knex('disputes')
      .where({ id: options.id, state: 'open' })
      .update({ state: 'withdrawn', withdrawn_at: options.at });
    return withdrawn === 1;
  }

  /** @returns false if it is in none of the states that can be talked about */
  async comment(options: {
    id: string;
    in: readonly DisputeState[];
    by: string;
    at: string;
    text: string;
  }): Promise<boolean> {
    const { id, by, at, text } = options;
    // One statement, so that nothing is said after a dispute has ended.
    const said = await this.#knex.raw(
      `insert into dispute_comments (dispute_id, author, at, text)
       select id, cast(? as text), cast(? as text), cast(? as text) from disputes
       where id = ? and state in (${options.in.map(() => '?').join(', ')})
       returning id`,
      [by, at, text, id, ...options.in],
    );
    return rowsOf(said).length === 1;
  }

  /** The threads of disputes, each oldest first. One statement. */
  async comments(
    ids: readonly string[],
  ): Promise<Map<string, DisputeComment[]>> {
    const rows = await whereRefIn(
      this.#knex('dispute_comments').orderBy('id'),
      'dispute_id',
      ids,
    );
    const threads = new Map<string, DisputeComment[]>();
    for (const { dispute_id, author, at, text } of rows) {
      const thread = threads.get(dispute_id) ?? [];
      thread.push({ by: author, at, text });
      threads.set(dispute_id, thread);
    }
    return threads;
  }

  /** One dispute; undefined if it is not there or its entity may not be seen, alike. */
  async get(options: {
    id: string;
    visibility: Visibility;
  }): Promise<DisputeRow | undefined> {
    return this.#visible(options.visibility).where('x.id', options.id).first();
  }

  /** Those of the ids that the caller may see. */
  async byIds(options: {
    ids: readonly string[];
    visibility: Visibility;
  }): Promise<DisputeRow[]> {
    return whereRefIn(this.#visible(options.visibility), 'x.id', options.ids);
  }

  /** All of one entity, newest first. */
  async ofEntity(options: {
    entityRef: string;
    visibility: Visibility;
  }): Promise<DisputeRow[]> {
    return this.#visible(options.visibility)
      .where('x.entity_ref', options.entityRef)
      .orderBy('x.opened_at', 'desc')
      .orderBy('x.id', 'desc')
      .limit(MOST_OF_ENTITY);
  }

  #visible(visibility: Visibility): Knex.QueryBuilder {
    return aboutEntities({ knex: this.#knex, visibility, table: 'disputes' })
      .leftJoin('assessed as a', 'a.entity_ref', 'x.entity_ref')
      .select('a.states', 'a.rubric_version');
  }
}

/** More than one entity can sensibly have; what is older is found in the list of requests. */
