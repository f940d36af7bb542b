import { LoggerService } from '@backstage/backend-plugin-api';
import {
  Assessment,
  Criterion,
  subjectKinds,
} from '@cairn/backstage-plugin-maturity-common';
import { MaturityMetrics } from '../metrics/MaturityMetrics';
import { RubricInForce, RubricKeeper } from '../rubric/RubricKeeper';
import { AssessmentStore } from '../store/AssessmentStore';
import { SliceStore } from '../store/SliceStore';
import { SubjectStore } from '../store/SubjectStore';
import { assessSubject } from './assessSubject';
import { breathing } from './breathing';
import { changesStates, explain } from './explain';
import { ExemptionReader, readSlices, SliceSubject } from './readSlices';
import { toWrite } from './toWrite';

/** Entities that are written together, in one transaction. */
const BATCH = 500;
/** How often an assessment that lost against another replica's is made anew before the next sweep has to do it. */
const ATTEMPTS = 5;

/**
 * One entity with its new assessment.
 *
 * @internal
 */
export interface Assessed {
  subject: SliceSubject;
  assessment: Assessment;
  assessedAt: string;
}

/**
 * Assesses entities from stored evidence and stores what came of it. Pages read what is stored and never assess.
 *
 * @internal
 */
export class Assessor {
  readonly #options: AssessorOptions;
  readonly #clock: () => Date;

  private constructor(options: AssessorOptions) {
    this.#options = options;
    this.#clock = options.clock ?? (() => new Date());
  }

  static create(options: AssessorOptions): Assessor {
    return new Assessor(options);
  }

  /** Assesses these entities now; refs that are no subjects are passed over. */
  async assess(options: {
    entityRefs: readonly string[];
    /** Set after a collection: the digest of each entity as it was then. */
    collectedDigests?: ReadonlyMap<string, string>;
    signal?: AbortSignal;
  }): Promise<void> {
    let left = options.entityRefs;
    for (let attempt = 1; left.length && attempt <= ATTEMPTS; attempt++) {
      const rubric = await this.#options.rubrics.current();
      if (rubric.version === 0) {
        return;
      }
      left = await this.#assessOnce({ ...options, entityRefs: left, rubric });
    }
    if (left.length) {
      this.#options.logger.debug(
        `${left.length} entities were assessed by others meanwhile, such as ${left[0]}`,
      );
    }
  }

  /** Assesses whatever an earlier rubric assessed, or time alone may have changed. */
  async assessDue(options: { signal?: AbortSignal } = {}): Promise<void> {
    const { rubrics, subjects } = this.#options;
    const { version } = await rubrics.current();
    const entityRefs = await subjects.dueRefs({
      rubricVersion: version,
      now: this.#clock().toISOString(),
    });
    await this.assess({ entityRefs, signal: options.signal });
  }

  /** @returns those that others have assessed meanwhile */
  async #assessOnce(options: {
    entityRefs: readonly string[];
    rubric: RubricInForce;
    collectedDigests?: ReadonlyMap<string, string>;
    signal?: AbortSignal;
  }): Promise<string[]> {
    const { entityRefs, rubric, signal } = options;
    const { slices, exemptions } = this.#options;
    const lost: string[] = [];
    let batch: Assessed[] = [];
    const flush = async () => {
      lost.push(...(await this.#write({ ...options, batch })));
      batch = [];
    };
    const breath = breathing();
    for await (const slice of readSlices({
      slices,
      exemptions,
      entityRefs,
      kinds: subjectKinds(rubric.rubric),
      signal,
    })) {
      for (const subject of slice) {
        await breath();
        if ((subject.stored?.rubricVersion ?? 0) > rubric.version) {
          lost.push(subject.entityRef);
        } else {
          batch.push(this.#assessOne(rubric, subject));
        }
      }
      if (batch.length >= BATCH) {
        await flush();
      }
    }
    await flush();
    return lost;
  }

  #assessOne(rubric: RubricInForce, subject: SliceSubject): Assessed {
    return assessSubject({
      rubric,
      subject,
      knownKeys: this.#options.knownKeys,
      now: this.#clock().toISOString(),
    });
  }

  async #write(options: {
    batch: readonly Assessed[];
    rubric: RubricInForce;
    collectedDigests?: ReadonlyMap<string, string>;
  }): Promise<string[]> {
    const { batch, rubric, collectedDigests } = options;
    if (!batch.length) {
      return [];
    }
    const started = performance.now();
    const { assessments } = this.#options;
    const criteria = await this.#criteriaBefore(batch);
    const documents = await assessments.documents(
      batch
        .filter(assessed =>
          changesStates({ assessed, rubric, criteriaBefore: criteria }),
        )
        .map(({ subject }) => subject.entityRef),
    );
    const writes = [];
    const breath = breathing();
    for (const assessed of batch) {
      await breath();
      const { entityRef } = assessed.subject;
      writes.push(
        toWrite({
          assessed,
          rubric,
          collectedDigest: collectedDigests?.get(entityRef),
          history: explain({
            assessed,
            rubric,
            criteriaBefore: criteria,
            document: documents.get(entityRef),
          }),
        }),
      );
    }
    const written = await assessments.write(writes);
    this.#options.metrics.assessed({
      entities: batch.length,
      seconds: (performance.now() - started) / 1000,
    });
    return writes
      .map(write => write.entityRef)
      .filter(entityRef => !written.has(entityRef));
  }

  /** The criteria of each rubric version by which a batch was assessed before. */
  async #criteriaBefore(
    batch: readonly Assessed[],
  ): Promise<Map<number, Criterion[]>> {
    const criteria = new Map<number, Criterion[]>();
    for (const { subject } of batch) {
      const version = subject.stored?.rubricVersion;
      if (version !== undefined && !criteria.has(version)) {
        const { rubric } = await this.#options.rubrics.version(version);
        criteria.set(version, rubric.criteria);
      }
    }
    return criteria;
  }
}

/** @internal */
export interface AssessorOptions {
  rubrics: RubricKeeper;
  subjects: Pick<SubjectStore, 'dueRefs'>;
  slices: SliceStore;
  exemptions: ExemptionReader;
  assessments: AssessmentStore;
  /** The keys that installed sources collect, and those that are pushed. */
  knownKeys: Pick<ReadonlySet<string>, 'has'>;
  metrics: Pick<MaturityMetrics, 'assessed'>;
  logger: LoggerService;
  /** The time, for tests. */
  clock?: () => Date;
}
