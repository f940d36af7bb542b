import { JsonValue } from '@backstage/types';
import { EvidenceKey } from '@cairn/backstage-plugin-maturity-node';

/**
 * What is known of one key of the platform: a value, or why there is none.
 *
 * @internal
 */
export type PlatformSighting = { key: string } & (
  | { value: JsonValue }
  | { unavailable: string }
);

/**
 * One way to see how the platform is used. Each fares by itself: one that throws leaves its own keys unknown.
 *
 * @internal
 */
export interface PlatformObserver {
  readonly keys: EvidenceKey[];
  observe(signal: AbortSignal): Promise<PlatformSighting[]>;
}
