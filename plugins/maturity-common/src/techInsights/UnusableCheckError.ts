/**
 * A check that is well-formed but asks what a condition cannot say.
 *
 * @internal
 */
export class UnusableCheckError extends Error {
  name = 'UnusableCheckError';
}
