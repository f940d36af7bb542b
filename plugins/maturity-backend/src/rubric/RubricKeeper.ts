import { LoggerService } from '@backstage/backend-plugin-api';
import {
  parseRubric,
  prepareRubric,
  PreparedRubric,
  Rubric,
  rubricDigest,
  RubricDocument,
  RubricError,
  RubricFault,
} from '@cairn/backstage-plugin-maturity-common';
import { RubricStore, StoredRubric } from '../store/RubricStore';
import { carryOver } from './carryOver';
import { readRubricDocuments } from './readRubricDocuments';

/**
 * The rubric in force, ready for assessing.
 *
 * @internal
 */
export interface RubricInForce extends StoredRubric {
  prepared: PreparedRubric;
}

/**
 * Criteria that come with the configuration, beside those of the files.
 *
 * @internal
 */
export interface FurtherCriteria {
  documents: RubricDocument[];
  faults: RubricFault[];
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
  readonly #store: RubricStore;
  readonly #path: string;
  readonly #further: FurtherCriteria;
  readonly #logger: LoggerService;
  #lastRead?: string;
  // A version never changes, so every replica may keep it.
  readonly #versions = new Map<number, RubricInForce>();

  private constructor(options: {
    store: RubricStore;
    path: string;
    further?: FurtherCriteria;
    logger: LoggerService;
  }) {
    this.#store = options.store;
    this.#path = options.path;
    this.#further = options.further ?? { documents: [], faults: [] };
    this.#logger = options.logger;
  }

  static create(options: {
    store: RubricStore;
    path: string;
    /** What does not come from files. It stays as it is for as long as the process runs. */
    further?: FurtherCriteria;
    logger: LoggerService;
  }): RubricKeeper {
    return new RubricKeeper(options);
  }

  /** The rubric in force; of version 0 and without criteria as long as there never was a usable one. */
  async current(): Promise<RubricInForce> {
    return this.version((await this.#store.latestVersion()) ?? 0);
  }

  /** The rubric in force with the faults of its files as they are now, which come and go without a new version. */
  async latest(): Promise<StoredRubric> {
    return (await this.#store.latest()) ?? empty([]);
  }

  /** One version of the rubric; what it was at any time, it still is, but for the faults. */
  async version(version: number): Promise<RubricInForce> {
    let rubric = this.#versions.get(version);
    if (!rubric) {
      const stored = await this.#store.get(version);
      rubric = withPreparation(stored ?? empty([]));
      if (stored) {
        this.#versions.set(version, rubric);
      }
    }
    return rubric;
  }

  /**
   * Reads the files again if they were edited since this process last read them, and publishes what is new.
   *
   * It goes by what this process has read and not by what is in force: while replicas with different files run side by
   * side, as in a rolling update, they would otherwise publish against each other for ever.
   *
   * @returns whether a new version was published
   */
  async refresh(): Promise<boolean> {
    const reading = await this.#read();
    if (reading.digest === this.#lastRead) {
      return false;
    }
    const previous = await this.#store.latest();
    const parsed = parse(reading);
    const { rubric, faults } = parsed.rubric
      ? carryOver({
          rubric: parsed.rubric,
          faults: parsed.faults,
          previous: previous?.rubric,
        })
      : { rubric: undefined, faults: parsed.faults };
    this.#report(faults, rubric !== undefined, previous);

    let published = false;
    if (!rubric) {
      if (previous) {
        await this.#store.setFaults(previous.version, faults);
      } else {
        await this.#store.publish(empty(faults));
      }
    } else if (rubricDigest(rubric) === previous?.digest) {
      await this.#store.setFaults(previous.version, faults);
    } else {
      published = await this.#store.publish({
        version: (previous?.version ?? 0) + 1,
        digest: rubricDigest(rubric),
        rubric,
        faults,
        publishedAt: new Date().toISOString(),
      });
      if (published) {
        this.#logger.info(
          `Rubric '${rubric.id}' version ${
            (previous?.version ?? 0) + 1
          } is in force, with ${rubric.criteria.length} criteria`,
        );
      }
    }
    // Last, so that a database that fails is asked again in the next round.
    this.#lastRead = reading.digest;
    return published;
  }

  async #read() {
    const reading = await readRubricDocuments(this.#path);
    const { documents, faults } = this.#further;
    return {
      ...reading,
      documents: [...reading.documents, ...documents],
      faults: [...reading.faults, ...faults],
    };
  }

  #report(
    faults: RubricFault[],
    usable: boolean,
    previous: StoredRubric | undefined,
  ): void {
    for (const { file, path, reason } of faults) {
      this.#logger.error(
        `Rubric fault in ${file ? `${file} of ` : ''}${this.#path}${
          path ? ` at ${path}` : ''
        }: ${reason}`,
      );
    }
    if (usable) {
      return;
    }
    this.#logger.error(
      previous?.version
        ? `The rubric at ${this.#path} cannot be used; version ${
            previous.version
          } of rubric '${previous.rubric.id}' stays in force`
        : `The rubric at ${
            this.#path
          } cannot be used and there is no earlier version; nothing is assessed until it is mended`,
    );
  }
}

function parse(reading: FurtherCriteria): {
  rubric?: Rubric;
  faults: RubricFault[];
} {
  try {
    const { rubric, faults } = parseRubric(reading.documents);
    return { rubric, faults: [...reading.faults, ...faults] };
  } catch (error) {
    return {
      faults: [
        ...reading.faults,
        ...(error instanceof RubricError ? error.faults : []),
        // Its further lines repeat the faults.
        { path: '', reason: (error as Error).message.split('\n')[0] },
      ],
    };
  }
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
