import { FilterPredicate } from '@backstage/filter-predicates';
import { Method } from '@cairn/backstage-plugin-maturity-common';
import { Duration } from 'luxon';
import { PushKey } from './PushKey';

/**
 * A machine, and what it may push.
 *
 * @internal
 */
export interface PushClient {
  /** The subject of its service principal, with placeholders. */
  subject: string;
  sources: string[];
  keys: PushKey[];
  /** The entities that it may speak of, with the placeholders of the subject. */
  entities: FilterPredicate;
  /** What its evidence counts as. */
  method: Exclude<Method, 'attested'>;
  /** How old an observation may be. */
  maxAge?: Duration;
}
