export type { ColumnType, ColumnTypes } from './columns';
export { deleteRows, type DeleteRowsOptions } from './deleteRows';
export { isPostgres } from './dialect';
export { inChunks } from './inChunks';
export { upsertRows, type UpsertRowsOptions } from './upsertRows';
export { whereRefIn } from './whereRefIn';
