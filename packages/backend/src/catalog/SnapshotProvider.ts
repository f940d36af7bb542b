import {
  LoggerService,
  SchedulerServiceTaskRunner,
} from '@backstage/backend-plugin-api';
import { Entity } from '@backstage/catalog-model';
import { toError } from '@backstage/errors';
import {
  EntityProvider,
  EntityProviderConnection,
} from '@backstage/plugin-catalog-node';

/**
 * Where the demo's entities come from: something that can be read as a whole, again and again.
 *
 * @internal
 */
export interface EntitySnapshot {
  /** Unique among the providers of the catalog, and stable. */
  name: string;
  /** How long after a start it is read for the first time; at once unless given. */
  delay?: { seconds: number };
  read(): Promise<Entity[]>;
}

/**
 * Hands a snapshot to the catalog, whenever it has changed since the last time. While it cannot be read, what the
 * catalog has stays.
 *
 * @internal
 */
export class SnapshotProvider implements EntityProvider {
  readonly #snapshot: EntitySnapshot;
  readonly #logger: LoggerService;
  readonly #runner: SchedulerServiceTaskRunner;
  #applied?: string;

  static create(options: {
    snapshot: EntitySnapshot;
    logger: LoggerService;
    runner: SchedulerServiceTaskRunner;
  }): SnapshotProvider {
    return new SnapshotProvider(options);
  }

  private constructor(options: {
    snapshot: EntitySnapshot;
    logger: LoggerService;
    runner: SchedulerServiceTaskRunner;
  }) {
    this.#snapshot = options.snapshot;
    this.#logger = options.logger;
    this.#runner = options.runner;
  }

  getProviderName(): string {
    return this.#snapshot.name;
  }

  async connect(connection: EntityProviderConnection): Promise<void> {
    await this.#runner.run({
      id: `cairn-demo-${this.#snapshot.name}`,
      fn: () => this.#apply(connection),
    });
  }

  async #apply(connection: EntityProviderConnection): Promise<void> {
    let entities: Entity[];
    try {
      entities = await this.#snapshot.read();
    } catch (error) {
      this.#logger.error(
        `The entities of '${
          this.#snapshot.name
        }' cannot be read, so the catalog keeps what it has`,
        toError(error),
      );
      return;
    }
    const content = JSON.stringify(entities);
    if (content === this.#applied) {
      return;
    }
    await connection.applyMutation({
      type: 'full',
      entities: entities.map(entity => ({
        entity,
        locationKey: this.#snapshot.name,
      })),
    });
    this.#applied = content;
    this.#logger.info(
      `The catalog has ${entities.length} entities of '${this.#snapshot.name}'`,
    );
  }
}
