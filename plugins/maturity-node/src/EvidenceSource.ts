import { LoggerService } from '@backstage/backend-plugin-api';
import { Entity } from '@backstage/catalog-model';
import { JsonValue } from '@backstage/types';
import { Method } from '@cairn/backstage-plugin-maturity-common';

/**
 * One thing that a source can observe of an entity.
 *
 * @public
 */
export interface EvidenceKey {
  /** Such as `repository.readme`; the part before the dot is usually the id of the source. */
  key: string;
  title: string;
  /** What the value looks like and means, for authors of rubrics. */
  description: string;
  /**
   * Throws when a value is not of the promised shape; the observation is then refused and counted, and what was
   * known before is held.
   */
  validate(value: JsonValue): void;
}

/**
 * What a source has to say of one key of one entity: a value, or why there is none.
 *
 * @public
 */
export type Observation = { entityRef: string; key: string } & (
  | {
      value: JsonValue;
      method: Method;
      /** ISO 8601 in UTC; the time of collection unless given. */
      observedAt?: string;
      /** The content still equals the template that it came from. */
      scaffolded?: boolean;
      /** Where a person can check it. */
      url?: string;
    }
  | {
      /** Why it cannot be read, in words for a person. Never a fail. */
      unavailable: string;
    }
);

/**
 * What a source gets to work with in one run.
 *
 * @public
 */
export interface CollectOptions {
  /** Whole catalog entities, with relations. */
  entities: Entity[];
  /** Aborted when the run takes longer than it may. */
  signal: AbortSignal;
  logger: LoggerService;
  /** Call it as soon as something is known; what was reported before a failure is kept. */
  report(observations: Observation[]): Promise<void>;
}

/**
 * Something that observes entities. A source that throws, hangs or reports nonsense affects its own results only.
 *
 * @public
 */
export interface EvidenceSource {
  /** Letters, digits and dashes, unique in the instance. */
  id: string;
  title: string;
  keys: EvidenceKey[];
  /** How long one run may take; 5 minutes unless given. */
  timeout?: { seconds: number };
  collect(options: CollectOptions): Promise<void>;
}
