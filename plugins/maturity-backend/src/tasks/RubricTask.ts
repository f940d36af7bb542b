import { Assessor } from '../assessment/Assessor';
import { RubricKeeper } from '../rubric/RubricKeeper';

/**
 * Reads the rubric again when its files were edited, and assesses by it. Every replica reads its own files, so it is
 * no work to be claimed by one.
 *
 * @internal
 */
export class RubricTask {
  readonly #rubrics: RubricKeeper;
  readonly #assessor: Assessor;

  private constructor(options: { rubrics: RubricKeeper; assessor: Assessor }) {
    this.#rubrics = options.rubrics;
    this.#assessor = options.assessor;
  }

  static create(options: {
    rubrics: RubricKeeper;
    assessor: Assessor;
  }): RubricTask {
    return new RubricTask(options);
  }

  async run(signal: AbortSignal): Promise<void> {
    if (await this.#rubrics.refresh()) {
      await this.#assessor.assessDue({ signal });
    }
  }
}
