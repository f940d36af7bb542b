import { InputError } from '@backstage/errors';
import { RubricFault } from './types';

/**
 * No usable rubric remains of the documents. It is an `InputError` that holds the faults, so that a page can list
 * them.
 *
 * @public
 */
export class RubricError extends InputError {
  /** What was wrong, each with its place. */
  readonly faults: RubricFault[];

  constructor(message: string, faults: RubricFault[]) {
    const listed = faults.map(({ file, path, reason }) =>
      [file && `${file}:`, path, reason].filter(Boolean).join(' '),
    );
    super([message, ...listed].join('\n- '));
    this.faults = faults;
  }
}
