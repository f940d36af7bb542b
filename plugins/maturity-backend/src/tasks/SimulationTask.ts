import { SimulationQueue } from '../simulation/SimulationQueue';

/**
 * Takes up simulations that a process left behind when it ended.
 *
 * @internal
 */
export class SimulationTask {
  readonly #queue: SimulationQueue;

  private constructor(queue: SimulationQueue) {
    this.#queue = queue;
  }

  static create(options: { queue: SimulationQueue }): SimulationTask {
    return new SimulationTask(options.queue);
  }

  async run(signal: AbortSignal): Promise<void> {
    await this.#queue.run(signal);
  }
}
