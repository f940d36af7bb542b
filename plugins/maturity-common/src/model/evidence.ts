import { JsonValue } from '@backstage/types';
import { Method } from './method';

/**
 * The last known value of one evidence key of one entity, from one source. It is never deleted when it grows old or
 * when its source falls silent: a fail that was known stands until newer evidence passes.
 *
 * @public
 */
export interface Evidence {
  /** Full entity ref, in lower case. */
  entityRef: string;
  /** The evidence key, such as `repository.readme`. */
  key: string;
  /** The id of the source that observed it. */
  source: string;
  /** What was observed. Absent when nothing was ever observed; then `unavailable` says why. */
  value?: JsonValue;
  /** How it came to be known; it bounds what the evidence can prove. */
  method: Method;
  /** When it was observed, ISO 8601 in UTC. */
  observedAt: string;
  /** True when the content still equals the template that it came from; it then proves level 2 at most. */
  scaffolded?: boolean;
  /** Where a person can check it. */
  url?: string;
  /** Set while the source cannot give a newer value; the value above is what was known before. */
  unavailable?: {
    /** Since when, ISO 8601 in UTC. */
    since: string;
    /** Until when the last value is held as good, ISO 8601 in UTC. */
    heldUntil: string;
    /** What stands in the way, in words for a person. */
    reason: string;
  };
}
