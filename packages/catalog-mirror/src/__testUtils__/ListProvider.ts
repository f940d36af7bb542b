import { Entity } from '@backstage/catalog-model';
import {
  EntityProvider,
  EntityProviderConnection,
} from '@backstage/plugin-catalog-node';

/** Provides a list of entities that can be replaced. */
export class ListProvider implements EntityProvider {
  #entities: Entity[];
  #connection: EntityProviderConnection | undefined;

  constructor(entities: Entity[]) {
    this.#entities = entities;
  }

  getProviderName() {
    return 'test-entities';
  }

  async connect(connection: EntityProviderConnection) {
    this.#connection = connection;
    await this.replace(this.#entities);
  }

  async replace(entities: Entity[]) {
    this.#entities = entities;
    await this.#connection!.applyMutation({
      type: 'full',
      entities: entities.map(entity => ({
        entity: {
          ...entity,
          // The catalog makes them itself, and refuses entities that bring their own.
          relations: undefined,
          metadata: {
            ...entity.metadata,
            uid: undefined,
            annotations: {
              'backstage.io/managed-by-location': 'url:https://example.com/',
              'backstage.io/managed-by-origin-location':
                'url:https://example.com/',
              ...entity.metadata.annotations,
            },
          },
        },
      })),
    });
  }
}
