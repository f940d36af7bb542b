import { LoggerService } from '@backstage/backend-plugin-api';
import { Entity, stringifyEntityRef } from '@backstage/catalog-model';
import { EvidenceSource } from '@cairn/backstage-plugin-maturity-node';
import { Duration } from 'luxon';
import { MaturityMetrics } from '../metrics/MaturityMetrics';
import { EvidenceStore } from '../store/EvidenceStore';
import {
  RunOutcome,
  RunTrigger,
  SourceRunStore,
} from '../store/SourceRunStore';
import { validateObservations } from './validateObservations';

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

    const report = new RunReport({
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

/** What comes in during one run, stored as it comes. */
class RunReport {
  readonly #source: EvidenceSource;
  readonly #entityRefs: Set<string>;
  readonly #evidence: EvidenceStore;
  readonly #grace: Duration;
  readonly #said = new Set<string>();
  readonly #pending = new Set<Promise<void>>();
  #closed = false;
  observations = 0;
  unavailable = 0;
  readonly rejections: string[] = [];

  constructor(options: {
    source: EvidenceSource;
    entities: Entity[];
    evidence: EvidenceStore;
    grace: Duration;
  }) {
    this.#source = options.source;
    this.#entityRefs = new Set(
      options.entities.map(e => stringifyEntityRef(e)),
    );
    this.#evidence = options.evidence;
    this.#grace = options.grace;
  }

  async add(observations: unknown): Promise<void> {
    if (this.#closed) {
      throw new Error(
        `The run of source '${
          this.#source.id
        }' is over; stop when the signal is aborted`,
      );
    }
    const work = this.#store(observations);
    this.#pending.add(work);
    try {
      await work;
    } finally {
      this.#pending.delete(work);
    }
  }

  /** Takes nothing more, and waits for what is being stored. */
  async close(): Promise<void> {
    this.#closed = true;
    await Promise.allSettled(this.#pending);
  }

  /** Marks whatever the source has spoken of before, and not in this run, as unavailable. */
  async holdTheRest(reason: string): Promise<void> {
    const known = await this.#evidence.knownTo(this.#source.id, [
      ...this.#entityRefs,
    ]);
    const silences = known
      .filter(({ entityRef, key }) => !this.#said.has(`${entityRef} ${key}`))
      .map(subject => ({ ...subject, reason }));
    await this.#hold(silences);
  }

  async #store(observations: unknown): Promise<void> {
    const { evidence, unavailable, refused, rejections } = validateObservations(
      {
        source: this.#source,
        entityRefs: this.#entityRefs,
        observations,
        now: new Date(),
      },
    );
    this.observations += evidence.length;
    this.unavailable += unavailable.length;
    this.rejections.push(...rejections);
    for (const { entityRef, key } of [
      ...evidence,
      ...unavailable,
      ...refused,
    ]) {
      this.#said.add(`${entityRef} ${key}`);
    }
    await this.#evidence.record(latestOfEach(evidence));
    await this.#hold(latestOfEach([...refused, ...unavailable]));
  }

  async #hold(
    silences: Parameters<EvidenceStore['markUnavailable']>[0]['silences'],
  ) {
    const now = new Date();
    await this.#evidence.markUnavailable({
      source: this.#source.id,
      silences,
      since: now.toISOString(),
      heldUntil: new Date(now.getTime() + this.#grace.toMillis()).toISOString(),
    });
  }
}

/** One statement cannot write the same row twice; the last word counts. */
function latestOfEach<T extends { entityRef: string; key: string }>(
  items: T[],
): T[] {
  return [
    ...new Map(
      items.map(item => [`${item.entityRef} ${item.key}`, item]),
    ).values(),
  ];
}

/** Runs the work until it ends, its time is over, or the whole run is aborted; the error, if it did not end well. */
async function attempt(options: {
  timeoutSeconds: number;
  signal: AbortSignal;
  work(signal: AbortSignal): Promise<void>;
}): Promise<Error | undefined> {
  const { timeoutSeconds, signal, work } = options;
  const controller = new AbortController();
  let giveUp: (error: Error) => void = () => {};
  const givenUp = new Promise<never>((_resolve, reject) => {
    giveUp = reject;
  });
  function stop(message: string) {
    const error = new Error(message);
    giveUp(error);
    controller.abort(error);
  }
  function onAbort() {
    stop('The collection was stopped');
  }
  const timer = setTimeout(
    () => stop(`It did not end within ${timeoutSeconds} seconds`),
    timeoutSeconds * 1000,
  );
  signal.addEventListener('abort', onAbort, { once: true });
  try {
    if (signal.aborted) {
      onAbort();
    }
    await Promise.race([
      givenUp,
      Promise.resolve().then(() => work(controller.signal)),
    ]);
    return undefined;
  } catch (error) {
    return error instanceof Error ? error : new Error(String(error));
  } finally {
    clearTimeout(timer);
    signal.removeEventListener('abort', onAbort);
  }
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
