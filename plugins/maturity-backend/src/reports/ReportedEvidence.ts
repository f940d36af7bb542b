import { JsonObject } from '@backstage/types';

/**
 * What a report says under one evidence key.
 *
 * @internal
 */
export type ReportedEvidence = {
  key: string;
  /** When it was made, where the document says so. */
  observedAt?: string;
} & (
  | { value: JsonObject }
  | {
      /** Why it says nothing. */
      unavailable: string;
    }
);

/** How faults name a report. @internal */
export const REPORT = 'The report';
