import { MetricsService } from '@backstage/backend-plugin-api/alpha';
import { RunOutcome } from '../store/SourceRunStore';

/**
 * What the plugin tells OpenTelemetry.
 *
 * @internal
 */
export interface MaturityMetrics {
  assessed(slice: { entities: number; seconds: number }): void;
  sourceRun(run: { source: string; outcome: RunOutcome }): void;
  /** Share of asked criteria whose result is unknown, 0 to 1. */
  unknownShare(share: number): void;
}

/** @internal */
export function createMaturityMetrics(
  metrics: MetricsService,
): MaturityMetrics {
  const assessments = metrics.createCounter('maturity.assessments', {
    description: 'Entities assessed',
    unit: '{entity}',
  });
  const assessmentDuration = metrics.createHistogram(
    'maturity.assessment.duration',
    {
      description: 'Time to assess and store one slice of entities',
      unit: 's',
      advice: {
        explicitBucketBoundaries: [0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5],
      },
    },
  );
  const runDuration = metrics.createHistogram('maturity.source.run.duration', {
    description: 'Time that one run of an evidence source took',
    unit: 's',
    advice: {
      explicitBucketBoundaries: [0.1, 0.5, 1, 5, 15, 30, 60, 120, 300, 600],
    },
  });
  const observations = metrics.createCounter('maturity.source.observations', {
    description: 'Observations by evidence sources, by what became of them',
    unit: '{observation}',
  });
  const unknown = metrics.createGauge('maturity.results.unknown_share', {
    description: 'Share of asked criteria whose result is unknown',
    unit: '1',
  });

  return {
    assessed({ entities, seconds }) {
      assessments.add(entities);
      assessmentDuration.record(seconds);
    },
    sourceRun({ source, outcome }) {
      runDuration.record(outcome.durationMs / 1000, {
        source,
        status: outcome.status,
      });
      for (const result of [
        'observations',
        'unavailable',
        'rejected',
      ] as const) {
        observations.add(outcome[result], {
          source,
          result: result === 'observations' ? 'stored' : result,
        });
      }
    },
    unknownShare(share) {
      unknown.record(share);
    },
  };
}
