import { components } from '../types.generated';

/** @internal */
export type Schemas = components['schemas'];

/**
 * Compiles only if every answer of the client's types is one that the specification allows.
 *
 * @internal
 */
export type Answers<TClient extends TSpec, TSpec> = [TClient, TSpec];
