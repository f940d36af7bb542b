import { JsonValue } from '@backstage/types';
import { Marks } from '../assessment/types';
import { Level } from '../model/level';
import { Workframe } from '../model/workframe';

/** What a machine has to say of one evidence key of one entity. @public */
export type PushedObservation = {
  /** Such as `component:default/petstore`. */
  entityRef: string;
  /** The evidence key, such as `ci.coverage`; one that the client is bound to. */
  key: string;
  /**
   * When it was observed, ISO 8601 with `Z` or an offset; the time of the push unless given. Give it, and the same push
   * may be sent again without harm.
   */
  observedAt?: string;
  /** Where a person can check it, such as the run of the pipeline. http or https. */
  url?: string;
} & (
  | {
      /** Any JSON. */
      value: JsonValue;
      /** The content still equals the template that it came from. */
      scaffolded?: boolean;
    }
  | {
      /** Why there is no value, in words for a person. Never a fail: what was known before is held for a while. */
      unavailable: string;
    }
);

/** Evidence from a pipeline. It is taken whole, or refused whole. @public */
export interface EvidencePush {
  /** One of the sources that the client is bound to. */
  source: string;
  /** At most 1,000, no two of the same entity and key. */
  observations: PushedObservation[];
}

/** The formats of reports that can be pushed. @public */
export type ReportFormat = 'sarif' | 'junit' | 'cyclonedx' | 'scorecard';

/**
 * All report formats.
 *
 * @public
 */
export const REPORT_FORMATS = [
  'sarif',
  'junit',
  'cyclonedx',
  'scorecard',
] as const satisfies readonly ReportFormat[];

/** Of what, from where, and when a report is. @public */
export interface ReportPush {
  /** The entity that the report is about. */
  entityRef: string;
  /** One of the sources that the client is bound to. */
  source: string;
  /** Where a person can see the run that made it. http or https. */
  url?: string;
  /** When it was made; what the document says unless given, and else the time of the push. */
  observedAt?: string;
}

/**
 * What became of one observation.
 *
 * - `accepted`: it is stored
 * - `unchanged`: it is what was stored already
 * - `superseded`: what is stored was observed later
 *
 * @public
 */
export type PushOutcome = 'accepted' | 'unchanged' | 'superseded';

/** Where an entity of a push stands now. @public */
export interface PushedEntity {
  /** Full entity ref, in lower case. */
  entityRef: string;
  /** All workframes that it is assessed in. */
  workframes: (Marks & { workframe: Workframe; target?: Level })[];
  /** Those whose marks are others than before the push. */
  moved: { workframe: Workframe; from?: Marks; to: Marks }[];
}

/** What became of a push. @public */
export interface EvidencePushResult {
  /** How many observations were stored. */
  accepted: number;
  /** How many were stored already. */
  unchanged: number;
  /** How many were older than what is stored. */
  superseded: number;
  /** One by one, in the order of the push. */
  observations: { entityRef: string; key: string; outcome: PushOutcome }[];
  /** The entities of the push, as they stand now. */
  entities: PushedEntity[];
}

/** One thing that is wrong with a push. @public */
export interface PushFault {
  /** Where, such as `observations[3].observedAt`; empty for the push as a whole. */
  path: string;
  /** What is wrong and what is wanted. */
  message: string;
  /** What stands there, in JSON, cut. */
  value?: string;
}
