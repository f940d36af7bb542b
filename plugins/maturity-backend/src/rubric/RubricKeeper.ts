import { randomUUID } from 'node:crypto';
import { LoggerService } from '@backstage/backend-plugin-api';
import {
  prepareRubric,
  PreparedRubric,
  Rubric,
  rubricDigest,
  RubricFault,
  RubricFilesState,
} from '@cairn/backstage-plugin-maturity-common';
import { draftOfFiles, overtaken } from '../drafts/draftOfFiles';
import { DraftStore } from '../store/DraftStore';
import { FilesContent, RubricFilesStore } from '../store/RubricFilesStore';
import { RubricStore, StoredRubric } from '../store/RubricStore';
import { carryOver } from './carryOver';
import { RubricFile } from './readRubricDocuments';
import { ReadRubric, RubricReader } from './RubricReader';
import { whatFilesMean } from './whatFilesMean';

/** For how long content that was in force before is taken for that of a replica that is about to end. */
const PATIENCE_MS = 15 * 60 * 1000;

/**
 * The rubric in force, ready for assessing.
 *
 * @internal
 */
export interface RubricInForce extends StoredRubric {
  prepared: PreparedRubric;
}

const NO_RUBRIC: Rubric = {
  id: 'none',
  title: 'No usable rubric',
  targets: [],
  criteria: [],
};

/**
 * Keeps the rubric: reads its files, publishes a version for each new content, and holds on to the last good version
 * when the files cannot be used. What is in force is what the database says, so that all replicas agree.
 *
 * @internal
 */
export class RubricKeeper {
  readonly #options: RubricKeeperOptions;
  readonly #clock: () => Date;
  #lastRead?: string;
  #files: RubricFile[] = [];
  readonly #startedAt: number;
  // A version never changes, so every replica may keep it.
  readonly #versions = new Map<number, RubricInForce>();

  private constructor(options: RubricKeeperOptions) {
    this.#options = options;
    this.#clock = options.clock ?? (() => new Date());
    this.#startedAt = this.#clock().getTime();
  }

  static create(options: RubricKeeperOptions): RubricKeeper {
    return new RubricKeeper(options);
  }

  /** The rubric in force; of version 0 and without criteria as long as there never was a usable one. */
  async current(): Promise<RubricInForce> {
    return this.version((await this.#options.store.latestVersion()) ?? 0);
  }

  /** The rubric in force with the faults of its files as they are now, which come and go without a new version. */
  async latest(): Promise<StoredRubric> {
    return (await this.#options.store.latest()) ?? empty([]);
  }

  /** One version of the rubric; what it was at any time, it still is, but for the faults. */
  async version(version: number): Promise<RubricInForce> {
    let rubric = this.#versions.get(version);
    if (!rubric) {
      const stored = await this.#options.store.get(version);
      rubric = withPreparation(stored ?? empty([]));
      if (stored) {
        this.#versions.set(version, rubric);
      }
    }
    return rubric;
  }

  /** The rubric files of this replica, as they were last read. */
  get files(): readonly RubricFile[] {
    return this.#files;
  }

  /** How the files, as some replica read them last, and what is in force go together. */
  async filesState(inForce: StoredRubric): Promise<RubricFilesState> {
    const { files, drafts } = this.#options;
    const read = await files.lastRead();
    if (!read || inForce.version === 0 || read.digest === inForce.digest) {
      return { differ: false, ...(read && { readAt: read.readAt }) };
    }
    const draftId = await drafts.ofFiles(read.digest);
    return { differ: true, readAt: read.readAt, ...(draftId && { draftId }) };
  }

  /**
   * Reads the files again if they were edited since this process last read them, and publishes what is new, or makes a
   * draft of it where that needs somebody to look.
   *
   * It goes by what this process has read and by what was taken from the files before, not by what is in force: while
   * replicas with different files run side by side, as in a rolling update, they would otherwise publish against each
   * other for ever.
   *
   * @returns whether a new version was published
   */
  async refresh(): Promise<boolean> {
    const { reader, store } = this.#options;
    const reading = await reader.read();
    this.#files = reading.files;
    if (reading.digest === this.#lastRead) {
      return false;
    }
    const previous = await store.latest();
    const { rubric, faults } = reading.rubric
      ? carryOver({
          rubric: reading.rubric,
          faults: reading.faults,
          previous: previous?.rubric,
        })
      : { rubric: undefined, faults: reading.faults };
    this.#report(faults, rubric !== undefined, previous);
    if (previous) {
      await store.setFaults(previous.version, faults);
    }

    let outcome: 'published' | 'taken' | 'waits' = 'taken';
    if (rubric) {
      outcome = await this.#take({ rubric, faults, previous });
    } else if (!previous) {
      await store.publish(empty(faults));
    }
    // Last, so that a database that fails is asked again in the next round.
    if (outcome !== 'waits') {
      this.#lastRead = reading.digest;
    }
    return outcome === 'published';
  }

  async #take(options: {
    rubric: Rubric;
    faults: RubricFault[];
    previous: StoredRubric | undefined;
  }): Promise<'published' | 'taken' | 'waits'> {
    const { rubric, faults, previous } = options;
    const { files, reviewRequired = false } = this.#options;
    const digest = rubricDigest(rubric);
    const readAt = this.#clock().toISOString();
    const content: FilesContent = { digest, rubric, readAt };
    if (digest === previous?.digest) {
      await files.note({ ...content, version: previous.version });
      await this.#withdrawOvertaken(digest);
      return 'taken';
    }
    const applied = await files.lastApplied();
    if (applied?.digest === digest) {
      // The files are as they were; it is the portal that has gone on.
      await files.note(content);
      await this.#withdrawOvertaken(digest);
      return 'taken';
    }
    const meaning = whatFilesMean({
      files: rubric,
      inForce: previous?.version ? previous : undefined,
      applied: applied?.rubric,
      mayBeStale: await this.#mayBeStale(digest),
      reviewRequired,
    });
    if (meaning === 'wait') {
      return 'waits';
    }
    if (meaning === 'draft') {
      await files.note(content);
      await this.#withdrawOvertaken(digest);
      await this.#draft(content, applied?.version);
      return 'taken';
    }
    return this.#publish(content, faults, previous);
  }

  async #publish(
    content: FilesContent,
    faults: RubricFault[],
    previous: StoredRubric | undefined,
  ): Promise<'published' | 'taken'> {
    const { store, files, logger } = this.#options;
    const { digest, rubric, readAt } = content;
    const version = (previous?.version ?? 0) + 1;
    const published = await store.publish({
      version,
      digest,
      rubric,
      faults,
      publishedAt: readAt,
    });
    if (!published) {
      return 'taken';
    }
    await files.note({ ...content, version });
    await this.#withdrawOvertaken(digest);
    logger.info(
      `Rubric '${rubric.id}' version ${version} is in force, with ${rubric.criteria.length} criteria`,
    );
    return 'published';
  }

  async #draft(
    content: FilesContent,
    baseVersion: number | undefined,
  ): Promise<void> {
    const { drafts, logger } = this.#options;
    const { version } = await this.current();
    const inserted = await drafts.insert(
      draftOfFiles({
        id: randomUUID(),
        content,
        baseVersion: baseVersion ?? version,
      }),
    );
    if (inserted) {
      logger.warn(
        `The rubric files differ from version ${version}, which is in force. They became a draft, which somebody has to review on the Rubric page`,
      );
    }
  }

  async #withdrawOvertaken(digest: string): Promise<void> {
    const { drafts } = this.#options;
    for (const draft of await drafts.untouchedOfFiles()) {
      if (draft.filesDigest !== digest || !(await this.#differs(digest))) {
        await drafts.change(
          draft,
          overtaken(draft, this.#clock().toISOString()),
        );
      }
    }
  }

  async #differs(digest: string): Promise<boolean> {
    return (await this.current()).digest !== digest;
  }

  /** A process that has only just started cannot tell files that were taken back from files that were left behind. */
  async #mayBeStale(digest: string): Promise<boolean> {
    return (
      this.#lastRead === undefined &&
      this.#clock().getTime() - this.#startedAt < PATIENCE_MS &&
      (await this.#options.files.wasApplied(digest))
    );
  }

  #report(
    faults: ReadRubric['faults'],
    usable: boolean,
    previous: StoredRubric | undefined,
  ): void {
    const { logger, reader } = this.#options;
    for (const { file, path, reason } of faults) {
      logger.error(
        `Rubric fault in ${file ? `${file} of ` : ''}${reader.path}${
          path ? ` at ${path}` : ''
        }: ${reason}`,
      );
    }
    if (usable) {
      return;
    }
    logger.error(
      previous?.version
        ? `The rubric at ${reader.path} cannot be used; version ${previous.version} of rubric '${previous.rubric.id}' stays in force`
        : `The rubric at ${reader.path} cannot be used and there is no earlier version; nothing is assessed until it is mended`,
    );
  }
}

/** @internal */
export interface RubricKeeperOptions {
  store: RubricStore;
  files: RubricFilesStore;
  drafts: DraftStore;
  reader: RubricReader;
  /** Whether each change of the files wants a review in the portal. */
  reviewRequired?: boolean;
  logger: LoggerService;
  /** The time, for tests. */
  clock?: () => Date;
}

function withPreparation(stored: StoredRubric): RubricInForce {
  return { ...stored, prepared: prepareRubric(stored.rubric) };
}

function empty(faults: RubricFault[]): StoredRubric {
  return {
    version: 0,
    digest: '',
    rubric: NO_RUBRIC,
    publishedAt: new Date().toISOString(),
    faults,
  };
}
