import {
  Criterion,
  prepareRubric,
  statesOf,
  subjectKinds,
} from '@cairn/backstage-plugin-maturity-common';
import type { Assessed } from '../assessment/Assessor';
import { assessSubject } from '../assessment/assessSubject';
import { breathing } from '../assessment/breathing';
import { changesStates, explain } from '../assessment/explain';
import {
  ExemptionReader,
  readSlices,
  StoredStanding,
} from '../assessment/readSlices';
import { RubricInForce, RubricKeeper } from '../rubric/RubricKeeper';
import { AssessmentStore } from '../store/AssessmentStore';
import { allMarksText } from '../store/marksText';
import {
  MoveRow,
  SimulatedRow,
  SimulationStore,
  StoredSimulation,
} from '../store/SimulationStore';
import { SliceStore } from '../store/SliceStore';
import { standingOf } from '../store/standing';

/** Entities that are written together. */
const BATCH = 500;

/**
 * Finds out what would be if a rubric were in force: it does what the assessor does upon publication, and writes what
 * comes of it beside what stands.
 *
 * @internal
 */
export class Simulator {
  readonly #options: SimulatorOptions;

  private constructor(options: SimulatorOptions) {
    this.#options = options;
  }

  static create(options: SimulatorOptions): Simulator {
    return new Simulator(options);
  }

  /** Goes on where an earlier run ended. It ends early where another simulation has taken its place. */
  async run(
    simulation: StoredSimulation,
    options: {
      signal: AbortSignal;
      /** Called after each batch. */
      onProgress(): Promise<void>;
    },
  ): Promise<void> {
    const { store, slices, exemptions, rubrics, knownKeys } = this.#options;
    const { signal } = options;
    const { id } = simulation;
    const now = simulation.assessedAt ?? this.#now();
    const through = await store.doneRefs(id);
    const refs = await store.assessedRefs();
    let done = through.size;
    await store.change(id, {
      status: 'running',
      assessedAt: now,
      done,
      total: Math.max(refs.length, done),
    });

    const base = await rubrics.version(simulation.baseVersion);
    const draft: RubricInForce = {
      version: simulation.baseVersion + 1,
      digest: simulation.digest,
      rubric: simulation.rubric,
      prepared: prepareRubric(simulation.rubric),
      publishedAt: now,
      faults: [],
    };
    let batch: Assessed[] = [];
    let gone = false;
    const flush = async () => {
      await this.#write(id, batch, draft, base);
      done += batch.length;
      batch = [];
      if (!(await store.change(id, { done }))) {
        // What was just written belongs to nothing.
        await store.remove(id);
        gone = true;
        return;
      }
      await options.onProgress();
    };
    const breath = breathing();
    for await (const slice of readSlices({
      slices,
      exemptions,
      entityRefs: refs.filter(ref => !through.has(ref)),
      kinds: subjectKinds(simulation.rubric),
      signal,
    })) {
      for (const subject of slice) {
        await breath();
        batch.push(assessSubject({ rubric: draft, subject, knownKeys, now }));
      }
      if (batch.length >= BATCH) {
        await flush();
      }
      if (gone) {
        return;
      }
    }
    await flush();
    if (gone) {
      return;
    }
    await store.change(id, {
      status: 'done',
      done,
      // Some were no subjects of the draft.
      total: done,
      finishedAt: this.#now(),
    });
  }

  async #write(
    id: string,
    batch: readonly Assessed[],
    draft: RubricInForce,
    base: RubricInForce,
  ): Promise<void> {
    if (!batch.length) {
      return;
    }
    const { store, assessments } = this.#options;
    const criteriaBefore = await this.#criteriaBefore(batch);
    const documents = await assessments.documents(
      batch
        .filter(assessed =>
          changesStates({ assessed, rubric: draft, criteriaBefore }),
        )
        .map(({ subject }) => subject.entityRef),
    );
    const subjects: SimulatedRow[] = [];
    const moves: MoveRow[] = [];
    const breath = breathing();
    for (const assessed of batch) {
      await breath();
      const { stored, entityRef, entity } = assessed.subject;
      if (!stored || stored.uid !== entity.metadata.uid) {
        // Nothing is known of this one, whatever had its ref before.
        continue;
      }
      subjects.push(
        rowOf(assessed, stored, {
          draft,
          base: base.rubric.criteria,
          before: criteriaBefore.get(stored.rubricVersion) ?? [],
        }),
      );
      const { transitions } = explain({
        assessed,
        rubric: draft,
        criteriaBefore,
        document: documents.get(entityRef),
      });
      for (const { workframe, from, to, cause, changes } of transitions) {
        if (from && to) {
          const { sortTitle } = stored;
          moves.push({
            entityRef,
            sortTitle,
            workframe,
            from,
            to,
            cause,
            changes,
          });
        }
      }
    }
    await store.add(id, subjects, moves);
  }

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

  #now(): string {
    return (this.#options.clock?.() ?? new Date()).toISOString();
  }
}

function rowOf(
  assessed: Assessed,
  stored: StoredStanding,
  rubrics: {
    draft: RubricInForce;
    base: readonly Criterion[];
    before: readonly Criterion[];
  },
): SimulatedRow {
  const { subject, assessment } = assessed;
  const { draft, base, before } = rubrics;
  const standing = standingOf({
    assessment,
    criteria: draft.rubric.criteria,
    dimensions: subject.dimensions,
    uid: stored.uid,
    rubricVersion: draft.version,
  });
  return {
    entityRef: subject.entityRef,
    isService: standing.isService,
    beforeStates: inOrderOf(base, before, stored.states),
    afterStates: statesOf(assessment.results),
    beforeMarks: allMarksText(stored.workframes),
    afterMarks: allMarksText(standing.workframes),
  };
}

/** States by the criteria of one rubric, in the order of another's. */
function inOrderOf(
  wanted: readonly Criterion[],
  actual: readonly Criterion[],
  states: string,
): string {
  if (wanted === actual) {
    return states;
  }
  const byId = new Map(actual.map(({ id }, index) => [id, states[index]]));
  return wanted.map(({ id }) => byId.get(id) ?? '-').join('');
}

/** @internal */
export interface SimulatorOptions {
  store: SimulationStore;
  slices: SliceStore;
  exemptions: ExemptionReader;
  assessments: AssessmentStore;
  rubrics: RubricKeeper;
  knownKeys: Pick<ReadonlySet<string>, 'has'>;
  /** The time, for tests. */
  clock?: () => Date;
}
