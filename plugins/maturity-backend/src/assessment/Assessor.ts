import { LoggerService } from '@backstage/backend-plugin-api';
import {
  assess,
  Assessment,
  Criterion,
  Evidence,
  explainTransition,
} from '@cairn/backstage-plugin-maturity-common';
import { inChunks } from '@cairn/catalog-mirror';
import { MaturityMetrics } from '../metrics/MaturityMetrics';
import { RubricInForce, RubricKeeper } from '../rubric/RubricKeeper';
import { AssessmentStore, StoredAssessment } from '../store/AssessmentStore';
import { EvidenceStore } from '../store/EvidenceStore';
import { Subject, SubjectStore } from '../store/SubjectStore';
import { AssessmentWrite } from '../store/writeAssessments';

/** Entities that are read, assessed and written together, between two of which other work gets its turn. */
const SLICE = 100;
/** How often an assessment that lost against another replica's is made anew before the next sweep has to do it. */
const ATTEMPTS = 5;

/**
 * Assesses entities from stored evidence and stores what came of it. Pages read what is stored and never assess.
 *
 * @internal
 */
export class Assessor {
  readonly #rubrics: RubricKeeper;
  readonly #subjects: SubjectStore;
  readonly #evidence: EvidenceStore;
  readonly #assessments: AssessmentStore;
  readonly #knownKeys: ReadonlySet<string>;
  readonly #metrics: MaturityMetrics;
  readonly #logger: LoggerService;
  readonly #clock: () => Date;

  private constructor(options: AssessorOptions) {
    this.#rubrics = options.rubrics;
    this.#subjects = options.subjects;
    this.#evidence = options.evidence;
    this.#assessments = options.assessments;
    this.#knownKeys = options.knownKeys;
    this.#metrics = options.metrics;
    this.#logger = options.logger;
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
    const rubric = await this.#rubrics.current();
    if (rubric.version === 0) {
      return;
    }
    for await (const slice of inChunks(options.entityRefs, SLICE)) {
      options.signal?.throwIfAborted();
      await this.#assessSlice(rubric, slice, options.collectedDigests);
    }
  }

  /** Assesses whatever an earlier rubric assessed, or time alone may have changed. */
  async assessDue(options: { signal?: AbortSignal } = {}): Promise<void> {
    const { version } = await this.#rubrics.current();
    const entityRefs = await this.#subjects.dueRefs({
      rubricVersion: version,
      now: this.#clock().toISOString(),
    });
    await this.assess({ entityRefs, signal: options.signal });
  }

  async #assessSlice(
    rubric: RubricInForce,
    slice: readonly string[],
    collectedDigests: ReadonlyMap<string, string> | undefined,
  ): Promise<void> {
    const started = performance.now();
    let left: readonly string[] = slice;
    for (let attempt = 1; left.length && attempt <= ATTEMPTS; attempt++) {
      const subjects = await this.#subjects.get(left);
      const refs = subjects.map(subject => subject.entityRef);
      const evidence = await this.#evidence.ofEntities(refs);
      const stored = await this.#assessments.ofEntities(refs);
      const criteria = await this.#criteriaBefore(stored);
      const writes = subjects.map(subject =>
        this.#assessOne({
          rubric,
          subject,
          evidence: evidence.get(subject.entityRef) ?? [],
          stored: stored.get(subject.entityRef),
          criteria,
          collectedDigest: collectedDigests?.get(subject.entityRef),
        }),
      );
      const written = await this.#assessments.write(writes);
      left = refs.filter(ref => !written.has(ref));
    }
    if (left.length) {
      this.#logger.debug(
        `${left.length} entities were assessed by others meanwhile, such as ${left[0]}`,
      );
    }
    this.#metrics.assessed({
      entities: slice.length,
      seconds: (performance.now() - started) / 1000,
    });
  }

  /** The criteria of each rubric version by which the slice was assessed before. */
  async #criteriaBefore(
    stored: ReadonlyMap<string, StoredAssessment>,
  ): Promise<Map<number, Criterion[]>> {
    const criteria = new Map<number, Criterion[]>();
    for (const { rubricVersion } of stored.values()) {
      if (!criteria.has(rubricVersion)) {
        const { rubric } = await this.#rubrics.version(rubricVersion);
        criteria.set(rubricVersion, rubric.criteria);
      }
    }
    return criteria;
  }

  #assessOne(options: {
    rubric: RubricInForce;
    subject: Subject;
    evidence: Evidence[];
    stored: StoredAssessment | undefined;
    criteria: ReadonlyMap<number, Criterion[]>;
    collectedDigest: string | undefined;
  }): AssessmentWrite {
    const { rubric, subject, evidence, stored, collectedDigest } = options;
    const now = this.#clock().toISOString();
    const assessment = assess({
      entity: subject.entity,
      rubric: rubric.prepared,
      evidence,
      knownKeys: this.#knownKeys,
      now,
    });
    const { metadata } = subject.entity;
    // Another entity may have had this ref before, and its levels are not where this one came from.
    const before = stored?.uid === metadata.uid ? stored : undefined;
    return {
      assessment,
      uid: metadata.uid,
      sortTitle: (metadata.title ?? metadata.name).toLowerCase(),
      rubricVersion: rubric.version,
      assessedAt: now,
      revisitAt: nextRevisit(assessment, now),
      collectedDigest: collectedDigest ?? stored?.collectedDigest,
      fromRevision: stored?.revision ?? 0,
      transitions: explainTransition({
        from: before && {
          ...before.assessment,
          rubricVersion: before.rubricVersion,
          criteria: options.criteria.get(before.rubricVersion),
        },
        to: {
          ...assessment,
          rubricVersion: rubric.version,
          criteria: rubric.rubric.criteria,
        },
      }),
    };
  }
}

/** @internal */
export interface AssessorOptions {
  rubrics: RubricKeeper;
  subjects: SubjectStore;
  evidence: EvidenceStore;
  assessments: AssessmentStore;
  /** The keys that installed sources collect. */
  knownKeys: ReadonlySet<string>;
  metrics: MaturityMetrics;
  logger: LoggerService;
  /** The time, for tests. */
  clock?: () => Date;
}

/** The first moment still to come: one that has passed has had its effect already. */
function nextRevisit(assessment: Assessment, now: string): string | undefined {
  let next: string | undefined;
  for (const { revisitAt } of assessment.results) {
    if (
      revisitAt !== undefined &&
      revisitAt > now &&
      (next === undefined || revisitAt < next)
    ) {
      next = revisitAt;
    }
  }
  return next;
}
