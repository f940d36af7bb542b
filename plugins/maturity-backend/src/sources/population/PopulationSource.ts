import { stringifyEntityRef } from '@backstage/catalog-model';
import {
  CollectOptions,
  EvidenceSource,
} from '@cairn/backstage-plugin-maturity-node';
import { LARGER_KINDS } from '@cairn/backstage-plugin-maturity-common';
import { DateTime } from 'luxon';
import { PopulationStore } from '../../store/PopulationStore';
import { MIN_COHORT, observePopulation, TREND_DAYS } from './observePopulation';
import { POPULATION_KEYS } from './populationKeys';

const KINDS: readonly string[] = LARGER_KINDS;

/** Subjects counted together. */
const SLICE = 500;

/**
 * Evidence of groups, systems, domains and the platform from how the services that they hold were last assessed. A group holds what
 * it and its child groups own, each service once.
 *
 * @internal
 */
export class PopulationSource implements EvidenceSource {
  readonly id = 'population';
  readonly title = 'Populations';
  readonly keys = POPULATION_KEYS;
  readonly #store: PopulationStore;

  private constructor(store: PopulationStore) {
    this.#store = store;
  }

  static create(options: { store: PopulationStore }): PopulationSource {
    return new PopulationSource(options.store);
  }

  async collect(options: CollectOptions): Promise<void> {
    const { entities, signal, report } = options;
    const refs = entities
      .filter(({ kind }) => KINDS.includes(kind))
      .map(entity => stringifyEntityRef(entity));
    const then = DateTime.utc().minus({ days: TREND_DAYS }).toISO();
    for (let start = 0; start < refs.length; start += SLICE) {
      signal.throwIfAborted();
      const slice = refs.slice(start, start + SLICE);
      const populations = await this.#store.populations(slice);
      // Fewer services than a trend wants can have none.
      const trending = slice.filter(
        ref => (populations.get(ref)?.services ?? 0) >= MIN_COHORT,
      );
      const cohorts = await this.#store.cohorts(trending, then);
      await report(
        slice.flatMap(entityRef =>
          observePopulation({
            entityRef,
            population: populations.get(entityRef),
            cohort: cohorts.get(entityRef),
          }),
        ),
      );
    }
  }
}
