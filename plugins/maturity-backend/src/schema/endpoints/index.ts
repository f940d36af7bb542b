import { ReadingEndpoints } from './reading';

/**
 * The routes of the specification in the types of the client, so that handlers are checked against both. One file a
 * resource, each with a contract that holds the client's types against the specification.
 *
 * @internal
 */
export type Endpoints = ReadingEndpoints;
