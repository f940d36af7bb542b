import { Entity, stringifyEntityRef } from '@backstage/catalog-model';
import { JsonValue } from '@backstage/types';
import { Evidence } from '@cairn/backstage-plugin-maturity-common';

/** What pipelines push of a service that does everything that the default rubric asks of it. */
const PUSHED: Record<string, JsonValue> = {
  junit: { tests: 40, failures: 0, errors: 0, skipped: 1 },
  cyclonedx: {
    components: 210,
    vulnerabilities: { critical: 0, high: 0, medium: 2 },
  },
  'ci.agent-guide': { ran: 2, failed: 0 },
  scorecard: { score: 7.1 },
};

/** What its host tells. */
const GITHUB: Record<string, JsonValue> = {
  'github.branch-protection': { protected: true, requiredReviews: 1 },
  'github.last-run': {
    conclusion: 'success',
    finishedAt: new Date().toISOString(),
  },
  'github.dependabot-alerts': { critical: 0, high: 0 },
  'github.code-scanning-alerts': { critical: 0, high: 0 },
};

/** The keys that no source collects and pipelines push. */
export const PUSHED_KEYS = Object.keys(PUSHED);

/** All keys that are there once a service is connected. */
export const CONNECTED_KEYS = [...PUSHED_KEYS, ...Object.keys(GITHUB)];

/** Green all over: what a pipeline and its host say of it. */
export function connectedEvidence(entity: Entity): Evidence[] {
  return Object.entries({ ...PUSHED, ...GITHUB }).map(([key, value]) => ({
    entityRef: stringifyEntityRef(entity),
    key,
    source: key.startsWith('github.') ? 'github' : 'ci',
    method: 'pulled',
    observedAt: new Date().toISOString(),
    value,
  }));
}
