/**
 * What was found in the definition of an API.
 *
 * @internal
 */
export interface DefinitionFacts {
  /** What keeps it from being valid, each a sentence; empty when it is. */
  errors: string[];
  operations: { name: string; hasId: boolean; hasDescription: boolean }[];
}

/** A definition with nothing but its fault. @internal */
export function invalid(reason: string): DefinitionFacts {
  return { errors: [reason], operations: [] };
}

/** True for a text that says something. @internal */
export function says(...texts: unknown[]): boolean {
  return texts.some(text => typeof text === 'string' && text.trim() !== '');
}
