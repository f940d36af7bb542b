import { Access } from '../maturity/Access';
import { RubricKeeper } from '../rubric/RubricKeeper';
import { Stores } from '../store/createStores';
import { EntityHistoryReader } from './EntityHistoryReader';
import { HistoryReader } from './HistoryReader';

/**
 * Everything that reads the past, and how many stand where.
 *
 * @internal
 */
export function createHistory(options: {
  stores: Stores;
  access: Access;
  rubrics: RubricKeeper;
}) {
  const { stores, access, rubrics } = options;
  return {
    history: HistoryReader.create({ ...stores, access }),
    entityHistory: EntityHistoryReader.create({ ...stores, access, rubrics }),
  };
}

/** @internal */
export type History = ReturnType<typeof createHistory>;
