import { createHash } from 'node:crypto';
import { toError } from '@backstage/errors';
import {
  parseRubric,
  Rubric,
  RubricDocument,
  RubricError,
  RubricFault,
} from '@cairn/backstage-plugin-maturity-common';
import { readRubricDocuments, RubricFile } from './readRubricDocuments';

/** Where faults of the configuration itself are. */
const CONFIG = 'maturity.rubric';

/**
 * Criteria that come with the configuration, beside those of the files.
 *
 * @internal
 */
export interface FurtherCriteria {
  documents: RubricDocument[];
  faults: RubricFault[];
}

/**
 * Where a rubric is made of.
 *
 * @internal
 */
export interface RubricPlaces {
  /** The rubric: a file, or a folder of them. */
  path: string;
  /** Files or folders that are laid over it, one over the other. */
  extend?: readonly string[];
  /** What the configuration itself lays over all of them. */
  inline?: { criteria?: unknown; targets?: unknown };
  /** Ids of criteria that are left out. */
  disable?: readonly string[];
  /** What does not come from files. It stays as it is for as long as the process runs. */
  further?: FurtherCriteria;
}

/**
 * The rubric as files and configuration have it now.
 *
 * @internal
 */
export interface ReadRubric {
  /** Of everything that was read; the same digest means that nothing was edited. */
  digest: string;
  /** Absent if nothing usable remains. */
  rubric?: Rubric;
  faults: RubricFault[];
  files: RubricFile[];
}

/**
 * Puts the rubric together: the files of `maturity.rubric.path`, what other backends' configuration adds, and over
 * these what extends them.
 *
 * @internal
 */
export class RubricReader {
  readonly #places: RubricPlaces;

  private constructor(places: RubricPlaces) {
    this.#places = places;
  }

  static create(places: RubricPlaces): RubricReader {
    return new RubricReader(places);
  }

  /** Where the base is, for logs. */
  get path(): string {
    return this.#places.path;
  }

  /** It never throws: what cannot be used is a fault. */
  async read(): Promise<ReadRubric> {
    const { path, extend = [], inline, disable, further } = this.#places;
    const base = await readRubricDocuments(path);
    const layers = [];
    for (const [index, each] of extend.entries()) {
      const key = `${CONFIG}.extend[${index}]`;
      layers.push(await readRubricDocuments(each, { key, extends: true }));
    }
    const readings = [base, ...layers];
    const documents = [
      ...base.documents,
      ...(further?.documents ?? []),
      ...layers.flatMap(layer => layer.documents),
      ...(inline ? [{ file: CONFIG, content: inline, extends: true }] : []),
    ];
    const { rubric, faults } = parse(documents, disable);
    return {
      digest: createHash('sha256')
        .update(readings.map(({ digest }) => digest).join())
        .digest('hex'),
      ...(rubric && { rubric }),
      faults: [
        ...readings.flatMap(reading => reading.faults),
        ...(further?.faults ?? []),
        ...faults,
      ],
      files: readings.flatMap(({ files }) => files),
    };
  }
}

function parse(
  documents: RubricDocument[],
  disable: readonly string[] | undefined,
): { rubric?: Rubric; faults: RubricFault[] } {
  try {
    const { rubric, faults } = parseRubric(documents, { disable });
    return {
      rubric,
      faults: faults.map(fault =>
        fault.path === 'disable' ? { file: CONFIG, ...fault } : fault,
      ),
    };
  } catch (error) {
    return {
      faults: [
        ...(error instanceof RubricError ? error.faults : []),
        // Its further lines repeat the faults.
        { path: '', reason: toError(error).message.split('\n')[0] },
      ],
    };
  }
}
