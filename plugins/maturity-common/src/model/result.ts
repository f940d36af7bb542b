import { Evidence } from './evidence';

/**
 * What is known of one criterion for one entity.
 *
 * @public
 */
export type ResultState =
  | 'pass'
  | 'fail'
  | 'unknown'
  | 'not-applicable'
  | 'exempt';

/**
 * Why a result is what it is; a stable code for programs. `message` of the result says it in words.
 *
 * - `met`, `not-met`: fresh evidence decided
 * - `fail-stands`: evidence that has lapsed, or whose source is silent, failed; silence does not improve it
 * - `held`: passes on a value whose source is silent, within the grace time
 * - `never-collected`: no source has observed it yet
 * - `waiting-for-source`: no installed source collects this key
 * - `unavailable`: the source says that it cannot read it, and there is no value in its grace time
 * - `lapsed`: the passing evidence is older than the criterion allows
 * - `weak-method`: it passes, but by a method that cannot prove this level
 * - `scaffolded`: it passes, but the content is still the template's, which proves level 2 at most
 * - `malformed`: the value is not of the shape that the condition asks for
 * - `not-applicable`: the criterion does not apply to this entity
 * - `exempt`: an exemption holds
 *
 * @public
 */
export type ResultReason =
  | 'met'
  | 'not-met'
  | 'fail-stands'
  | 'held'
  | 'never-collected'
  | 'waiting-for-source'
  | 'unavailable'
  | 'lapsed'
  | 'weak-method'
  | 'scaffolded'
  | 'malformed'
  | 'not-applicable'
  | 'exempt';

/**
 * An agreed exception from one criterion for one entity.
 *
 * @public
 */
export interface Exemption {
  /** Full entity ref, in lower case. */
  entityRef: string;
  /** The criterion that it is from. */
  criterionId: string;
  /** Why it was granted, in words for a person. */
  reason: string;
  /** The user who granted it; never a member of the owning team. */
  grantedBy: string;
  /** ISO 8601 in UTC; from this moment on it has lapsed. */
  until: string;
  /** How often it was renewed. */
  renewals: number;
}

/**
 * The result of one criterion for one entity.
 *
 * @public
 */
export interface CriterionResult {
  /** The criterion that was asked. */
  criterionId: string;
  /** What is known. */
  state: ResultState;
  /** Why, as a stable code. */
  reason: ResultReason;
  /** The reason in words, for a person, naming the value and what is wanted. */
  message: string;
  /** The evidence that decided, if any. */
  evidence?: Evidence;
  /** When the evidence lapses, or the hold or exemption ends, and the result must be looked at again. ISO 8601. */
  revisitAt?: string;
  /** The exemption in force, if the state is `exempt`. */
  exemption?: Exemption;
}
