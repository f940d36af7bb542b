import { LoggerService } from '@backstage/backend-plugin-api';
import { Entity } from '@backstage/catalog-model';
import { EvidenceSource } from '@cairn/backstage-plugin-maturity-node';
import { Duration } from 'luxon';
import { MaturityMetrics } from '../metrics/MaturityMetrics';
import { EvidenceStore } from '../store/EvidenceStore';
import {
  RunOutcome,
  RunTrigger,
  SourceRunStore,
} from '../store/SourceRunStore';
import { attempt } from './attempt';
import { RunReport } from './RunReport';

const DEFAULT_TIMEOUT_SECONDS = 300;

/**
 * Runs one evidence source. Whatever a source does, it harms itself only: it may throw, hang, ignore the signal, report
 * nonsense, or go on reporting after its time is over.
 *
 * @internal
 */
export class SourceRunner {
  readonly #evidence: EvidenceStore;
  readonly #runs: SourceRunStore;
  readonly #grace: Duration;
  readonly #logger: LoggerService;
  readonly #metrics: MaturityMetrics;

  private constructor(options: SourceRunnerOptions) {
    this.#evidence = options.evidence;
    this.#runs = options.runs;
    this.#grace = options.grace;
    this.#logger = options.logger;
    this.#metrics = options.metrics;
  }

  static create(options: SourceRunnerOptions): SourceRunner {
    return new SourceRunner(options);
  }

  /** Never throws for what the source does; only where the database fails. */
  async run(options: {
    source: EvidenceSource;
    entities: Entity[];
    trigger: RunTrigger;
    signal: AbortSignal;
    maxSeconds?: number;
  }): Promise<RunOutcome> {
    const { source, entities, trigger, signal, maxSeconds } = options;
    const started = new Date();
    const logger = this.#logger.child({ source: source.id });
    const id = await this.#runs.begin({
      source: source.id,
      trigger,
      startedAt: started.toISOString(),
      entities: entities.length,
    });

    const report = RunReport.create({
      source,
      entities,
      evidence: this.#evidence,
      grace: this.#grace,
    });
    const error = await attempt({
      timeoutSeconds: Math.min(
        source.timeout?.seconds ?? DEFAULT_TIMEOUT_SECONDS,
        maxSeconds ?? Infinity,
      ),
      signal,
      work: runSignal =>
        source.collect({
          entities,
          signal: runSignal,
          logger,
          report: observations => report.add(observations),
        }),
    });
    await report.close();
    if (error) {
      await report.holdTheRest(
        `${source.title} could not be read: ${error.message}`,
      );
      logger.warn(`Evidence source '${source.id}' failed: ${error.message}`);
    }
    if (report.rejections.length) {
      logger.warn(
        `Evidence source '${source.id}' had ${report.rejections.length} observations refused; the first: ${report.rejections[0]}`,
      );
    }

    const outcome = outcomeOf({ report, error, started });
    await this.#runs.end(id, outcome);
    this.#metrics.sourceRun({ source: source.id, outcome });
    return outcome;
  }
}

/** @internal */
export interface SourceRunnerOptions {
  evidence: EvidenceStore;
  runs: SourceRunStore;
  /** For how long values are held when a source falls silent. */
  grace: Duration;
  logger: LoggerService;
  metrics: MaturityMetrics;
}

function outcomeOf(options: {
  report: RunReport;
  error: Error | undefined;
  started: Date;
}): RunOutcome {
  const { report, error, started } = options;
  const finished = new Date();
  const { observations, unavailable, rejections } = report;
  let status: RunOutcome['status'] = 'ok';
  if (error) {
    status = observations ? 'partial' : 'failing';
  } else if (rejections.length) {
    status = observations || unavailable ? 'partial' : 'failing';
  }
  return {
    status,
    finishedAt: finished.toISOString(),
    durationMs: finished.getTime() - started.getTime(),
    observations,
    unavailable,
    rejected: rejections.length,
    error: error?.message ?? rejections[0],
  };
}
