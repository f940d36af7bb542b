/**
 * Doubles for tests of evidence sources and of what collects from them.
 *
 * @packageDocumentation
 */

import { stringifyEntityRef } from '@backstage/catalog-model';
import { JsonValue } from '@backstage/types';
import { Method } from '@cairn/backstage-plugin-maturity-common';
import {
  CollectOptions,
  EvidenceKey,
  EvidenceSource,
  Observation,
} from './EvidenceSource';

// What the doubles are made of, so that a test needs no second import.
export type {
  CollectOptions,
  EvidenceKey,
  EvidenceSource,
  Observation,
} from './EvidenceSource';

/**
 * Options of {@link createTestEvidenceSource}.
 *
 * @public
 */
export interface TestEvidenceSourceOptions {
  /** `test` unless given. */
  id?: string;
  timeout?: { seconds: number };
  /** The keys that it declares; a key given by its name accepts any value. */
  keys?: (string | EvidenceKey)[];
  /** Called in place of what the source would do, for one that throws, hangs or reports nonsense. */
  collect?(options: CollectOptions): Promise<void>;
}

/**
 * An evidence source that reports what a test told it to.
 *
 * @public
 */
export interface TestEvidenceSource extends EvidenceSource {
  /** Every call of `collect`, oldest first. */
  readonly runs: readonly CollectOptions[];
  /** From now on it reports this value of this key of this entity. */
  set(
    entityRef: string,
    key: string,
    value: JsonValue,
    details?: {
      method?: Method;
      observedAt?: string;
      scaffolded?: boolean;
      url?: string;
    },
  ): void;
  /** From now on it says that it cannot read this. */
  setUnavailable(entityRef: string, key: string, reason: string): void;
  /** From now on it says nothing of this. */
  unset(entityRef: string, key: string): void;
}

/**
 * Makes an evidence source for tests. It accepts any value, by method `measured` unless told otherwise, and says
 * nothing of entities that it is not asked about.
 *
 * @example
 * ```ts
 * const source = createTestEvidenceSource({ keys: ['test.stones'] });
 * source.set('component:default/cairn', 'test.stones', 5);
 * await startTestBackend({ features: [maturityPlugin, moduleThatAdds(source)] });
 * ```
 *
 * @public
 */
export function createTestEvidenceSource(
  options: TestEvidenceSourceOptions = {},
): TestEvidenceSource {
  const { id = 'test', timeout, keys = [], collect } = options;
  const runs: CollectOptions[] = [];
  const observations = new Map<string, Observation>();

  function place(entityRef: string, key: string): string {
    return `${entityRef} ${key}`;
  }

  return {
    id,
    title: `Source '${id}'`,
    keys: keys.map(key => (typeof key === 'string' ? acceptAll(key) : key)),
    ...(timeout && { timeout }),
    runs,
    set(entityRef, key, value, details) {
      observations.set(place(entityRef, key), {
        entityRef,
        key,
        value,
        method: 'measured',
        ...details,
      });
    },
    setUnavailable(entityRef, key, reason) {
      observations.set(place(entityRef, key), {
        entityRef,
        key,
        unavailable: reason,
      });
    },
    unset(entityRef, key) {
      observations.delete(place(entityRef, key));
    },
    async collect(run) {
      runs.push(run);
      if (collect) {
        await collect(run);
        return;
      }
      const asked = new Set(run.entities.map(each => stringifyEntityRef(each)));
      await run.report(
        [...observations.values()].filter(each => asked.has(each.entityRef)),
      );
    },
  };
}

function acceptAll(key: string): EvidenceKey {
  return { key, title: key, description: 'Anything', validate() {} };
}
