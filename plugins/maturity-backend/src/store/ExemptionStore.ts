import { Exemption } from '@cairn/backstage-plugin-maturity-common';
import { Visibility, whereRefIn } from '@cairn/catalog-mirror';
import { Knex } from 'knex';
import { aboutEntities, UID } from './aboutEntities';
import {
  exemptionFromRow,
  ExemptionRow,
  ExemptionWithEntity,
} from './exemptionRows';
import { isUniqueViolation } from './isUniqueViolation';
import { rowsOf } from './rows';

/** @internal */
export interface NewExemption {
  id: string;
  entityRef: string;
  criterionId: string;
  reason: string;
  until: string;
  requestedBy: string;
  requestedAt: string;
  answerBy: string;
  renewals: number;
  renews?: string;
}

const MOST_OF_ENTITY = 500;

/**
 * Exemptions. Every change names the state that it expects, and says whether it found it.
 *
 * @internal
 */
export class ExemptionStore {
  readonly #knex: Knex;

  private constructor(knex: Knex) {
    this.#knex = knex;
  }

  static create(options: { knex: Knex }): ExemptionStore {
    return new ExemptionStore(options.knex);
  }

  /**
   * Stores a request, for the entity that has the ref now.
   *
   * @returns false if another one is open, or the entity has gone
   */
  async request(exemption: NewExemption): Promise<boolean> {
    const { id, entityRef, criterionId, requestedAt } = exemption;
    const values = {
      id,
      entity_ref: entityRef,
      criterion_id: criterionId,
      state: 'requested',
      reason: exemption.reason,
      until: exemption.until,
      requested_by: exemption.requestedBy,
      requested_at: requestedAt,
      answer_by: exemption.answerBy,
      renewals: exemption.renewals,
      renews: exemption.renews ?? null,
    };
    const columns = Object.keys(values);
    try {
      return await this.#knex.transaction(async trx => {
        // One that nobody answered in time must not stand in the way of the next.
        await trx('exemptions')
          .where({
            entity_ref: entityRef,
            criterion_id: criterionId,
            state: 'requested',
          })
          .where('answer_by', '<=', requestedAt)
          .update({ state: 'expired' });
        const requested = await trx.raw(
          `insert into exemptions (${columns.join(', ')}, uid)
           select ${columns
             .map(column =>
               column === 'renewals' ? 'cast(? as integer)' : 'cast(? as text)',
             )
             .join(', ')}, ${UID}
           from mirror_entities m where m.entity_ref = ?
           returning id`,
          [...Object.values(values), entityRef],
        );
        return rowsOf(requested).length === 1;
      });
    } catch (error) {
      if (isUniqueViolation(error)) {
        return false;
      }
      throw error;
    }
  }

  /**
   * Grants a request. What it renews is renewed from that moment on, so one is in force at a time.
   *
   * @returns false if it is not a request that waits for an answer any more
   */
  async grant(options: {
    id: string;
    by: string;
    at: string;
    reason: string;
    until: string;
  }): Promise<boolean> {
    const { id, by, at, reason, until } = options;
    return this.#knex.transaction(async trx => {
      const granted = await waiting(trx, id, at).update({
        state: 'granted',
        until,
        decided_by: by,
        decided_at: at,
        decision: reason,
      });
      if (granted) {
        await trx('exemptions')
          .where({ state: 'granted' })
          .where('until', '>', at)
          .whereIn('id', trx('exemptions').where({ id }).select('renews'))
          .update({ state: 'renewed', ended_at: at });
      }
      return granted === 1;
    });
  }

  /** @returns false if it is not a request that waits for an answer any more */
  async refuse(options: {
    id: string;
    by: string;
    at: string;
    reason: string;
  }): Promise<boolean> {
    const { id, by, at, reason } = options;
    const refused = await waiting(this.#knex, id, at).update({
      state: 'refused',
      decided_by: by,
      decided_at: at,
      decision: reason,
    });
    return refused === 1;
  }

  /** @returns false if it is not a request that waits for an answer any more */
  async withdraw(options: {
    id: string;
    by: string;
    at: string;
  }): Promise<boolean> {
    const { id, by, at } = options;
    const withdrawn = await waiting(this.#knex, id, at).update({
      state: 'withdrawn',
      ended_by: by,
      ended_at: at,
    });
    return withdrawn === 1;
  }

  /** @returns false if it is not in force any more */
  async revoke(options: {
    id: string;
    by: string;
    at: string;
    reason: string;
  }): Promise<boolean> {
    const { id, by, at, reason } = options;
    const revoked = await this.#knex('exemptions')
      .where({ id, state: 'granted' })
      .where('until', '>', at)
      .update({
        state: 'revoked',
        ended_by: by,
        ended_at: at,
        end_reason: reason,
      });
    return revoked === 1;
  }

  /** One exemption; undefined if it is not there or its entity may not be seen, alike. */
  async get(options: {
    id: string;
    visibility: Visibility;
  }): Promise<ExemptionWithEntity | undefined> {
    return this.#visible(options.visibility).where('x.id', options.id).first();
  }

  /** One exemption as it is stored, whoever may see it. */
  async row(id: string): Promise<ExemptionRow | undefined> {
    return this.#knex('exemptions').where({ id }).first();
  }

  /** Those of the ids that the caller may see. */
  async byIds(options: {
    ids: readonly string[];
    visibility: Visibility;
  }): Promise<ExemptionWithEntity[]> {
    return whereRefIn(this.#visible(options.visibility), 'x.id', options.ids);
  }

  /** All of one entity, newest first. */
  async ofEntity(options: {
    entityRef: string;
    visibility: Visibility;
  }): Promise<ExemptionWithEntity[]> {
    return this.#visible(options.visibility)
      .where('x.entity_ref', options.entityRef)
      .orderBy('x.requested_at', 'desc')
      .orderBy('x.id', 'desc')
      .limit(MOST_OF_ENTITY);
  }

  /**
   * What is in force, by entity, for an assessment. It asks for the uid: what takes the name of another entity does not
   * take its exemptions. One statement.
   */
  async ofEntities(
    entityRefs: readonly string[],
  ): Promise<Map<string, Exemption[]>> {
    const rows: ExemptionRow[] = await whereRefIn(
      this.#knex('exemptions as x')
        .join('mirror_entities as m', 'm.entity_ref', 'x.entity_ref')
        .whereRaw(`x.uid = ${UID}`)
        .where('x.state', 'granted')
        .where('x.until', '>', new Date().toISOString())
        .select('x.*'),
      'x.entity_ref',
      entityRefs,
    );
    const exemptions = new Map<string, Exemption[]>();
    for (const row of rows) {
      const own = exemptions.get(row.entity_ref) ?? [];
      own.push(exemptionFromRow(row));
      exemptions.set(row.entity_ref, own);
    }
    return exemptions;
  }

  /**
   * The entities for which an exemption began or ended since they were last assessed: by a process that ended before it
   * could assess them, or by time.
   */
  async unassessedRefs(now: string): Promise<string[]> {
    const rows = await this.#knex('exemptions as x')
      .join('assessed as a', 'a.entity_ref', 'x.entity_ref')
      .whereNotNull('x.decided_at')
      .whereNot('x.state', 'refused')
      .where(moved =>
        moved
          .whereRaw('x.decided_at > a.assessed_at')
          .orWhereRaw('x.ended_at > a.assessed_at')
          .orWhereRaw('(x.until > a.assessed_at and x.until <= ?)', [now]),
      )
      .distinct('x.entity_ref');
    return rows.map(({ entity_ref }: ExemptionRow) => entity_ref);
  }

  /** Takes on telling people of what is in force and ends by then; each is told of once, by one replica. */
  async claimReminders(options: {
    now: string;
    before: string;
  }): Promise<ExemptionRow[]> {
    const { now, before } = options;
    return this.#knex('exemptions')
      .where({ state: 'granted' })
      .whereNull('reminded_at')
      .where('until', '>', now)
      .where('until', '<=', before)
      .update({ reminded_at: now })
      .returning('*');
  }

  #visible(visibility: Visibility): Knex.QueryBuilder {
    return aboutEntities({ knex: this.#knex, visibility, table: 'exemptions' });
  }
}

/** More than one entity can sensibly have; what is older is found in the list of requests. */
/** The request of this id, as long as it waits for an answer. */
function waiting(knex: Knex, id: string, now: string): Knex.QueryBuilder {
  return knex('exemptions')
    .where({ id, state: 'requested' })
    .where('answer_by', '>', now);
}
