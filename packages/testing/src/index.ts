/**
 * Databases and catalog entities for the tests and benchmarks of this repository.
 *
 * @packageDocumentation
 */
export * from './database';
export * from './catalog';
