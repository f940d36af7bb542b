/**
 * The entities of the catalog, mirrored in a plugin's own database, with catalog permission as SQL.
 *
 * @packageDocumentation
 */
export { CatalogMirror, type CatalogMirrorOptions } from './CatalogMirror';
export * from './sql';
export type { MirrorStatus, SyncResult } from './sync';
export type { Visibility } from './visibility';
