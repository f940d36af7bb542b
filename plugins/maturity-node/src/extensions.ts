import { createExtensionPoint } from '@backstage/backend-plugin-api';
import { EvidenceSource } from './EvidenceSource';

/**
 * Where modules add their evidence sources to the maturity backend.
 *
 * @public
 */
export interface EvidenceSourcesExtensionPoint {
  /** @throws Error when the id of a source is already taken */
  addEvidenceSource(...sources: EvidenceSource[]): void;
}

/**
 * The extension point for evidence sources.
 *
 * @public
 */
export const evidenceSourcesExtensionPoint =
  createExtensionPoint<EvidenceSourcesExtensionPoint>({
    id: 'maturity.evidence-sources',
  });
