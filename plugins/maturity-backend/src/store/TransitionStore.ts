import {
  PLATFORM_REF,
  Transition,
} from '@cairn/backstage-plugin-maturity-common';
import { Knex } from 'knex';
import { Cursor } from '../paging/cursor';
import { selectPage } from '../paging/keyset';
import { transitionFromRow, TransitionRow } from './transitionRows';

/**
 * The history of levels.
 *
 * @internal
 */
export class TransitionStore {
  readonly #knex: Knex;

  private constructor(knex: Knex) {
    this.#knex = knex;
  }

  static create(options: { knex: Knex }): TransitionStore {
    return new TransitionStore(options.knex);
  }

  /**
   * Newest first, as {@link selectPage} selects. Two statements.
   *
   * It is the history of the entity that has the ref now. Of one that was deleted and had it before, nothing is told:
   * who may see the new one need not have been allowed to see the old.
   */
  async page(options: {
    entityRef: string;
    limit: number;
    cursor?: Cursor;
  }): Promise<{ rows: Transition[]; totalItems: number }> {
    const { entityRef, limit, cursor } = options;
    const own = this.#knex('transitions')
      .where('entity_ref', entityRef)
      // One that left and came back begins anew; where it left to is nowhere.
      .whereNotNull('to_proven')
      .where(same =>
        same
          .where('entity_ref', PLATFORM_REF)
          .orWhereExists(
            this.#knex('mirror_entities as m')
              .where('m.entity_ref', entityRef)
              .whereRaw('m.uid is not distinct from transitions.uid')
              .select(this.#knex.raw('1')),
          ),
      );
    const rows: (TransitionRow & { id: number | string })[] = await selectPage({
      query: own.clone().select(),
      order: [{ column: 'id', type: 'bigint', direction: 'desc' }],
      limit,
      cursor,
    });
    const [{ total }] = await own.clone().count({ total: '*' });
    return { rows: rows.map(transitionFromRow), totalItems: Number(total) };
  }
}
