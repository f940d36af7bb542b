import { Assessor } from '../assessment/Assessor';

/**
 * Assesses what nobody reported anything new about: what an earlier rubric assessed, and what time changes by itself,
 * such as evidence that grows too old.
 *
 * @internal
 */
export class SweepTask {
  readonly #assessor: Assessor;

  private constructor(assessor: Assessor) {
    this.#assessor = assessor;
  }

  static create(options: { assessor: Assessor }): SweepTask {
    return new SweepTask(options.assessor);
  }

  async run(signal: AbortSignal): Promise<void> {
    await this.#assessor.assessDue({ signal });
  }
}
