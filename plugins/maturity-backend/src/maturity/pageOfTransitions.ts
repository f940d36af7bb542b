import { Page, Transition } from '@cairn/backstage-plugin-maturity-common';
import { decodeCursor } from '../paging/cursor';
import { cutPage } from '../paging/keyset';
import { TransitionStore } from '../store/TransitionStore';

/**
 * A page of the history of one entity, newest first.
 *
 * @internal
 */
export async function pageOfTransitions(options: {
  store: TransitionStore;
  entityRef: string;
  limit: number;
  cursor?: string;
}): Promise<Page<Transition>> {
  const { store, entityRef, limit } = options;
  const order = `transitions of ${entityRef}`;
  const cursor =
    options.cursor === undefined
      ? undefined
      : decodeCursor({ cursor: options.cursor, order, types: ['bigint'] });
  const { rows, totalItems } = await store.page({ entityRef, limit, cursor });
  const page = cutPage({
    rows,
    limit,
    order,
    cursor,
    valuesOf: transition => [Number(transition.id)],
  });
  return { items: page.rows, totalItems, pageInfo: page.pageInfo };
}
