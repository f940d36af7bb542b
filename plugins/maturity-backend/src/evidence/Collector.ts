import { EvidenceSource } from '@cairn/backstage-plugin-maturity-node';
import { setTimeout as wait } from 'node:timers/promises';
import { Assessor } from '../assessment/Assessor';
import { RunTrigger } from '../store/SourceRunStore';
import { SubjectStore } from '../store/SubjectStore';
import { SourceRunner } from './SourceRunner';

/** How long an assessment waits for slow sources before it goes ahead with what is there; at first, and again. */
const PATIENCE_MS = { first: 15_000, further: 60_000 };

/**
 * Collects the evidence of entities from all sources and assesses them.
 *
 * @internal
 */
export class Collector {
  readonly #sources: readonly EvidenceSource[];
  readonly #runner: SourceRunner;
  readonly #subjects: SubjectStore;
  readonly #assessor: Assessor;
  readonly #patience: typeof PATIENCE_MS;

  private constructor(options: CollectorOptions) {
    this.#sources = options.sources;
    this.#runner = options.runner;
    this.#subjects = options.subjects;
    this.#assessor = options.assessor;
    this.#patience = options.patienceMs ?? PATIENCE_MS;
  }

  static create(options: CollectorOptions): Collector {
    return new Collector(options);
  }

  /** @returns how many entities were collected from; refs that are no subjects are passed over */
  async collect(options: {
    entityRefs: readonly string[];
    trigger: RunTrigger;
    signal: AbortSignal;
    /** A bound on each source's own timeout. */
    maxSeconds?: number;
  }): Promise<number> {
    const { entityRefs, trigger, signal, maxSeconds } = options;
    const subjects = await this.#subjects.get(entityRefs);
    if (!subjects.length) {
      return 0;
    }
    const entities = subjects.map(subject => subject.entity);
    const collectedDigests = new Map(
      subjects.map(subject => [subject.entityRef, subject.digest]),
    );
    const assess = () =>
      this.#assessor.assess({
        entityRefs: [...collectedDigests.keys()],
        collectedDigests,
        signal,
      });

    const all = Promise.all(
      this.#sources.map(source =>
        this.#runner.run({ source, entities, trigger, signal, maxSeconds }),
      ),
    );
    // Its failure is met where it is awaited, which may be after an assessment that fails first.
    all.catch(() => {});
    // One source that is slow, or hangs, must not keep the levels that the others tell from being seen.
    for (const patience of patiences(this.#patience)) {
      if (await endsWithin(all, patience)) {
        break;
      }
      await assess();
    }
    await assess();
    return subjects.length;
  }
}

/** @internal */
export interface CollectorOptions {
  sources: readonly EvidenceSource[];
  runner: SourceRunner;
  subjects: SubjectStore;
  assessor: Assessor;
  /** How long to wait for slow sources, for tests. */
  patienceMs?: typeof PATIENCE_MS;
}

function* patiences({ first, further }: typeof PATIENCE_MS): Generator<number> {
  yield first;
  for (;;) {
    yield further;
  }
}

/** @throws whatever the work throws, in that time */
async function endsWithin(
  work: Promise<unknown>,
  milliseconds: number,
): Promise<boolean> {
  const timer = new AbortController();
  try {
    return await Promise.race([
      work.then(() => true),
      wait(milliseconds, false, { signal: timer.signal }),
    ]);
  } finally {
    timer.abort();
  }
}
