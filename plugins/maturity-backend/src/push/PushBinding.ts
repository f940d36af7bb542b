import { Entity } from '@backstage/catalog-model';
import { filterPredicateToFilterFunction } from '@backstage/filter-predicates';
import { fillPlaceholders } from './subjectPattern';
import { PushClient } from './PushClient';
import { covers, ValueCheck, valueCheckOf } from './PushKey';

/**
 * One entry of the configuration as it binds one caller.
 *
 * @internal
 */
export class PushBinding {
  readonly client: PushClient;
  readonly #matches: (entity: Entity) => boolean;
  readonly #checks: readonly (ValueCheck | undefined)[];

  private constructor(
    client: PushClient,
    matches: (entity: Entity) => boolean,
    checks: readonly (ValueCheck | undefined)[],
  ) {
    this.client = client;
    this.#matches = matches;
    this.#checks = checks;
  }

  static create(options: {
    client: PushClient;
    /** What the placeholders of its subject stand for. */
    values: Readonly<Record<string, string>>;
    checks: readonly (ValueCheck | undefined)[];
  }): PushBinding {
    const { client, values, checks } = options;
    return new PushBinding(
      client,
      filterPredicateToFilterFunction(
        fillPlaceholders(client.entities, values),
      ),
      checks,
    );
  }

  speaksOf(entity: Entity): boolean {
    return this.#matches(entity);
  }

  knows(key: string): boolean {
    return this.client.keys.some(each => covers(each, key));
  }

  /** What is wrong with a value by the schemas of all entries that cover its key. */
  faultOf(key: string, value: unknown): string | undefined {
    for (const [index, each] of this.client.keys.entries()) {
      const fault = covers(each, key) && this.#checks[index]?.(value);
      if (fault) {
        return fault;
      }
    }
    return undefined;
  }
}

/**
 * The checks of all keys of a client, in their order.
 *
 * @throws Error if a schema is none
 * @internal
 */
export function checksOf({ keys }: PushClient): (ValueCheck | undefined)[] {
  return keys.map(valueCheckOf);
}
