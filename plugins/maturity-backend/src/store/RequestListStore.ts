import { RELATION_OWNED_BY } from '@backstage/catalog-model';
import {
  Page,
  RequestKind,
  RequestQuery,
} from '@cairn/backstage-plugin-maturity-common';
import { Visibility, whereRefIn } from '@cairn/catalog-mirror';
import { Knex } from 'knex';
import { decodeCursor } from '../paging/cursor';
import { cutPage, OrderColumn, selectPage } from '../paging/keyset';
import { UID } from './aboutEntities';

/**
 * What narrows the list of requests.
 *
 * @internal
 */
export interface RequestFilter
  extends Pick<RequestQuery, 'kind' | 'state' | 'owner' | 'criterion'> {
  /** Requests of this user only. */
  askedBy?: string;
  /** Requests that this person may decide on or answer only. */
  waitingFor?: {
    userRef: string;
    /** As for deciding on exemptions; undefined for somebody who may decide on none. */
    kin?: ReadonlySet<string>;
    /** The criteria whose disputes they may answer; undefined for all. */
    answers?: readonly string[];
  };
  /** Exemptions in force that end before this moment only, soonest first. */
  endsBefore?: string;
}

/** @internal */
export interface RequestListOptions {
  visibility: Visibility;
  filter: RequestFilter;
  /** The moment as of which states are told. */
  now: string;
  limit: number;
  cursor?: string;
}

interface Row {
  kind: RequestKind;
  id: string;
  at: string;
  until: string;
}

/**
 * Exemptions and disputes as one list. It says which rows and in what order; what they hold is read from the stores of
 * each.
 *
 * @internal
 */
export class RequestListStore {
  readonly #knex: Knex;

  private constructor(knex: Knex) {
    this.#knex = knex;
  }

  static create(options: { knex: Knex }): RequestListStore {
    return new RequestListStore(options.knex);
  }

  /** Two statements, whatever the number of requests. */
  async page(
    options: RequestListOptions,
  ): Promise<Page<Pick<Row, 'kind' | 'id'>>> {
    const { items, pageInfo } = await this.rows(options);
    const [{ total }] = await this.#matching(options).count({ total: '*' });
    return { items, totalItems: Number(total), pageInfo };
  }

  /** A page without the total, for reading one page after another. */
  async rows(
    options: RequestListOptions,
  ): Promise<Omit<Page<Pick<Row, 'kind' | 'id'>>, 'totalItems'>> {
    const { limit, filter } = options;
    const soonest = filter.endsBefore !== undefined;
    const order = soonest ? 'until asc' : 'at desc';
    const columns: OrderColumn[] = soonest
      ? [
          { column: 'r.until', type: 'text', direction: 'asc' },
          { column: 'r.id', type: 'text', direction: 'asc' },
        ]
      : [
          { column: 'r.at', type: 'text', direction: 'desc' },
          { column: 'r.id', type: 'text', direction: 'desc' },
        ];
    const cursor =
      options.cursor === undefined
        ? undefined
        : decodeCursor({
            cursor: options.cursor,
            order,
            types: columns.map(({ type }) => type),
          });
    const selected: Row[] = await selectPage({
      query: this.#matching(options).select(
        'r.kind',
        'r.id',
        'r.at',
        'r.until',
      ),
      order: columns,
      limit,
      cursor,
    });
    const { rows, pageInfo } = cutPage({
      rows: selected,
      limit,
      order,
      cursor,
      valuesOf: row => [soonest ? row.until : row.at, row.id],
    });
    return { items: rows.map(({ kind, id }) => ({ kind, id })), pageInfo };
  }

  #matching({
    visibility,
    filter,
    now,
  }: RequestListOptions): Knex.QueryBuilder {
    const knex = this.#knex;
    const query = knex
      .from(this.#all(now).as('r'))
      .join('mirror_entities as m', 'm.entity_ref', 'r.entity_ref')
      .whereRaw(`r.uid = ${UID}`);
    visibility.restrict(query, 'r.entity_ref');
    if (filter.kind) {
      query.where('r.kind', filter.kind);
    }
    if (filter.state?.length) {
      query.whereIn('r.state', filter.state);
    }
    if (filter.criterion?.length) {
      query.whereIn('r.criterion_id', filter.criterion);
    }
    if (filter.askedBy) {
      query.where('r.asked_by', filter.askedBy);
    }
    if (filter.endsBefore) {
      query
        .where({ 'r.kind': 'exemption', 'r.state': 'granted' })
        .where('r.until', '<', filter.endsBefore);
    }
    if (filter.owner?.length) {
      whereOwnedBelow(knex, visibility, query, filter.owner);
    }
    if (filter.waitingFor) {
      whereWaitingFor(knex, query, filter.waitingFor);
    }
    return query;
  }

  /** Both kinds with the same columns, and with the state that each has at that moment. */
  #all(now: string): Knex.QueryBuilder {
    const exemptions = this.#knex('exemptions').select(
      this.#knex.raw(`'exemption' as kind`),
      'id',
      'entity_ref',
      'uid',
      'criterion_id',
      this.#knex.raw(
        `case when state = 'requested' and answer_by <= ? then 'expired'
              when state = 'granted' and until <= ? then 'lapsed'
              else state end as state`,
        [now, now],
      ),
      { asked_by: 'requested_by', at: 'requested_at' },
      'until',
    );
    const disputes = this.#knex('disputes').select(
      this.#knex.raw(`'dispute' as kind`),
      'id',
      'entity_ref',
      'uid',
      'criterion_id',
      'state',
      { asked_by: 'opened_by', at: 'opened_at' },
      this.#knex.raw(`'' as until`),
    );
    return exemptions.unionAll([disputes]);
  }
}

function whereOwnedBelow(
  knex: Knex,
  visibility: Visibility,
  query: Knex.QueryBuilder,
  owners: string[],
): void {
  const refs = owners.map(ref => ref.toLowerCase());
  query.where(owned => {
    whereRefIn(owned, 'm.owner_ref', refs);
    // What stands below a group is told to those only who may see the group.
    owned.orWhereIn(
      'm.owner_ref',
      visibility.restrict(
        whereRefIn(
          knex('mirror_group_closure as c').select('c.group_ref'),
          'c.ancestor_ref',
          refs,
        ),
        'c.ancestor_ref',
      ),
    );
  });
}

function whereWaitingFor(
  knex: Knex,
  query: Knex.QueryBuilder,
  { userRef, kin, answers }: NonNullable<RequestFilter['waitingFor']>,
): void {
  query.where(waiting => {
    waiting.where(dispute => {
      dispute.where({ 'r.kind': 'dispute', 'r.state': 'open' });
      if (answers) {
        dispute.whereIn('r.criterion_id', answers);
      }
    });
    if (kin) {
      waiting.orWhere(exemption => {
        exemption
          .where({ 'r.kind': 'exemption', 'r.state': 'requested' })
          .whereNot('r.asked_by', userRef)
          .whereNotIn(
            'r.entity_ref',
            whereRefIn(
              knex('mirror_relations as o')
                .where('o.type', RELATION_OWNED_BY)
                .select('o.entity_ref'),
              'o.target_ref',
              kin,
            ),
          );
        // A group is its own owner.
        exemption.whereNot(own => whereRefIn(own, 'r.entity_ref', kin));
      });
    }
  });
}
