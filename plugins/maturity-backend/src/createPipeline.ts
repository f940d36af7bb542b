import { LoggerService } from '@backstage/backend-plugin-api';
import { MetricsService } from '@backstage/backend-plugin-api/alpha';
import { Duration } from 'luxon';
import { Assessor } from './assessment/Assessor';
import { Collector } from './evidence/Collector';
import { SourceRunner } from './evidence/SourceRunner';
import { EvidenceSources } from './EvidenceSources';
import { createMaturityMetrics } from './metrics/MaturityMetrics';
import { RubricKeeper } from './rubric/RubricKeeper';
import { Stores } from './store/createStores';

/** The sources that read how services stand, and so have to run again after those were assessed. */
const OF_LARGER_SUBJECTS: readonly string[] = ['population', 'platform'];

/**
 * The way from sources to levels, put together.
 *
 * @internal
 */
export function createPipeline(options: {
  stores: Stores;
  sources: EvidenceSources;
  rubrics: RubricKeeper;
  grace: Duration;
  metrics: MetricsService;
  logger: LoggerService;
  /** The time, for tests. */
  clock?: () => Date;
  /** How long to wait for slow sources, for tests. */
  patienceMs?: { first: number; further: number };
}) {
  const { stores, sources, rubrics, grace, logger, clock, patienceMs } =
    options;
  const metrics = createMaturityMetrics(options.metrics);
  const assessor = Assessor.create({
    rubrics,
    subjects: stores.subjects,
    slices: stores.slices,
    exemptions: stores.exemptions,
    assessments: stores.assessments,
    knownKeys: sources.keys,
    metrics,
    logger,
    clock,
  });
  const runner = SourceRunner.create({
    evidence: stores.evidence,
    runs: stores.runs,
    grace,
    logger,
    metrics,
  });
  const collector = Collector.create({
    sources: sources.all,
    runner,
    subjects: stores.subjects,
    assessor,
    patienceMs,
  });
  const largerCollector = Collector.create({
    sources: sources.all.filter(({ id }) => OF_LARGER_SUBJECTS.includes(id)),
    runner,
    subjects: stores.subjects,
    assessor,
    patienceMs,
  });
  return { assessor, collector, largerCollector, metrics };
}
