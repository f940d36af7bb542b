import { randomUUID } from 'node:crypto';
import { LoggerService } from '@backstage/backend-plugin-api';
import { toError } from '@backstage/errors';
import { ClaimStore } from '../store/ClaimStore';
import { SimulationStore } from '../store/SimulationStore';
import { Simulator } from './Simulator';

/** For how long a simulation belongs to a process that does not say that it is still there. */
const LEASE_SECONDS = 30;

/**
 * Runs simulations, one at a time in a process and each by one replica. Whoever runs one holds a claim with a lease; when
 * that ends because the process did, another replica goes on where it stopped.
 *
 * @internal
 */
export class SimulationQueue {
  readonly #options: SimulationQueueOptions;
  readonly #holder = randomUUID();
  #running?: Promise<void>;

  private constructor(options: SimulationQueueOptions) {
    this.#options = options;
  }

  static create(options: SimulationQueueOptions): SimulationQueue {
    return new SimulationQueue(options);
  }

  /** Begins with what waits, and does not wait for it. */
  kick(): void {
    this.run(new AbortController().signal).catch(error =>
      this.#options.logger.error(
        `Simulations cannot be run now: ${
          toError(error).message
        }. They are tried again within a minute`,
      ),
    );
  }

  /** Runs whatever waits, or was left behind. */
  async run(signal: AbortSignal): Promise<void> {
    // What was asked for since the one that runs began is looked for after it.
    const before = this.#running ?? Promise.resolve();
    const run = before.catch(() => {}).then(() => this.#runAll(signal));
    this.#running = run;
    try {
      await run;
    } finally {
      if (this.#running === run) {
        this.#running = undefined;
      }
    }
  }

  async #runAll(signal: AbortSignal): Promise<void> {
    for (const id of await this.#options.store.openIds()) {
      signal.throwIfAborted();
      await this.#runOne(id, signal);
    }
  }

  async #runOne(id: string, signal: AbortSignal): Promise<void> {
    const { claims, store, simulator, logger } = this.#options;
    const claim = { name: `simulation ${id}`, holder: this.#holder };
    if (!(await claims.take({ ...claim, seconds: LEASE_SECONDS }))) {
      return;
    }
    try {
      const simulation = await store.get(id);
      if (simulation && simulation.status !== 'done') {
        await simulator.run(simulation, {
          signal,
          onProgress: () => claims.leave({ ...claim, seconds: LEASE_SECONDS }),
        });
      }
    } catch (error) {
      if (signal.aborted) {
        throw error;
      }
      const { message } = toError(error);
      logger.error(`Simulation ${id} failed: ${message}`);
      await store.change(id, {
        status: 'failed',
        error: message.split('\n')[0],
        finishedAt: new Date().toISOString(),
      });
    } finally {
      await claims.leave({ ...claim, seconds: 0 });
    }
  }
}

/** @internal */
export interface SimulationQueueOptions {
  claims: ClaimStore;
  store: SimulationStore;
  simulator: Simulator;
  logger: LoggerService;
}
