export { migrate, MIGRATIONS } from './migrate';
export type { ClosureRow, EntityRow, RelationRow, SearchRow } from './rows';
