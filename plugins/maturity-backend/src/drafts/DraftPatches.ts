import { BackstageCredentials } from '@backstage/backend-plugin-api';
import { ConflictError, InputError } from '@backstage/errors';
import { maturityReadPermission } from '@cairn/backstage-plugin-maturity-common';
import { Access } from '../maturity/Access';
import { patchOf } from '../rubric/patch/patchOf';
import { placeInRepository } from '../rubric/rubricPath';
import { RubricReader } from '../rubric/RubricReader';
import { DraftBook } from './DraftBook';

/**
 * Drafts as patches for the repository that holds the rubric.
 *
 * @internal
 */
export class DraftPatches {
  readonly #options: DraftPatchesOptions;

  private constructor(options: DraftPatchesOptions) {
    this.#options = options;
  }

  static create(options: DraftPatchesOptions): DraftPatches {
    return new DraftPatches(options);
  }

  /**
   * Against the files as this replica reads them now. Empty where they say the same.
   *
   * @throws InputError if the draft has faults
   * @throws ConflictError if the files cannot be used
   */
  async patch(id: string, credentials: BackstageCredentials): Promise<string> {
    const { access, book, reader, placeOf = placeInRepository } = this.#options;
    await access.require(maturityReadPermission, credentials);
    const draft = await book.find(id);
    if (!draft.rubric || draft.faults.length) {
      throw new InputError(
        `Draft '${id}' has ${draft.faults.length} faults; mend them first, as files with faults are of no use`,
      );
    }
    const { rubric, files } = await reader.read();
    if (!rubric) {
      throw new ConflictError(
        'The rubric files cannot be used as they are, so there is nothing to make a patch for; mend them first, as the Rubric page says',
      );
    }
    return patchOf({
      files,
      from: rubric,
      to: draft.rubric,
      placeOf: ({ path }) => placeOf(path),
    });
  }
}

/** @internal */
export interface DraftPatchesOptions {
  access: Access;
  book: DraftBook;
  reader: RubricReader;
  /** Where a file is in its repository, for tests. */
  placeOf?(path: string): string;
}
